package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The rules that others have added, and what became of those that do not work. Immutable. */
final class OwnRules {
    static final FindingCode FAILED = new FindingCode(
            "RULE_FAILED",
            Severity.WARNING,
            "A rule that was added to this library failed, so that nobody knows what it would have found.",
            "Repair the rule, or take it out of the class path or module path.");

    /** A loader that never ends with its complaints is left alone. */
    private static final int MOST_COMPLAINTS = 20;

    private final List<FindingRule> rules;
    private final List<Finding> unusable;

    private OwnRules(List<FindingRule> rules, List<Finding> unusable) {
        this.rules = List.copyOf(rules);
        this.unusable = List.copyOf(unusable);
    }

    /** Found when they are asked for first, and never again. */
    private static final class Found {
        static final OwnRules RULES = of(ServiceLoader.load(FindingRule.class, FindingRule.class.getClassLoader())
                .iterator());
    }

    static OwnRules found() {
        return Found.RULES;
    }

    /** Takes what a loader gives, and its complaints about what it cannot give. */
    @SuppressWarnings("OverlyBroadCatchBlock")
    static OwnRules of(Iterator<FindingRule> loader) {
        List<FindingRule> rules = new ArrayList<>();
        List<Finding> unusable = new ArrayList<>();
        while (unusable.size() < MOST_COMPLAINTS) {
            try {
                if (!loader.hasNext()) {
                    break;
                }
                rules.add(loader.next());
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
                // The text is about class names and files alone.
                unusable.add(failed("A rule cannot be loaded.", String.valueOf(broken.getMessage())));
            }
        }
        return new OwnRules(rules, unusable);
    }

    Stream<Finding> examine(LyncDiagnosis diagnosis) {
        return Stream.concat(unusable.stream(), rules.stream().flatMap(rule -> examine(rule, diagnosis).stream()));
    }

    /** Whatever a rule throws ends the rule, and no diagnosis; only a JVM without memory goes on being one. */
    private static List<Finding> examine(FindingRule rule, LyncDiagnosis diagnosis) {
        try {
            return List.copyOf(rule.examine(diagnosis));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError thrown) {
            String name = rule.getClass().getName();
            StackTraceElement[] trace = thrown.getStackTrace();
            // Never its message, which may quote the evidence.
            String what = thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
            return List.of(failed("The rule " + name + " failed and says nothing.", name + ": " + what));
        }
    }

    private static Finding failed(String message, String what) {
        return new Draft(FAILED, message)
                .seen(new Evidence(Evidence.Kind.RULE, Evidence.Part.NOWHERE, what))
                .done();
    }
}
