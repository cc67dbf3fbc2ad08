package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that others add: what they find is added, and what they do wrong stays with them. */
class OwnRulesTest {
    private static final LyncDiagnosis NOTHING =
            LyncDiagnosis.builder(Instant.EPOCH).build();
    private static final FindingCode CODE =
            new FindingCode("CONTOSO_FOUND_IT", Severity.INFO, "Something was found.", "");

    private static Finding finding() {
        return new Finding(
                CODE,
                CODE.severity(),
                Certainty.PROVED,
                "Here it is.",
                "",
                List.of(new Evidence(Evidence.Kind.RULE, Evidence.Part.NOWHERE, "it")));
    }

    private static List<Finding> examine(FindingRule... rules) {
        return OwnRules.of(List.of(rules).iterator()).examine(NOTHING).toList();
    }

    private static String codes(List<Finding> findings) {
        return findings.stream().map(found -> found.code().name()).collect(Collectors.joining(" "));
    }

    @Test
    void whatTheyFindIsAdded() {
        assertEquals(List.of(finding()), examine(diagnosis -> List.of(finding())));
        assertEquals(List.of(), examine(diagnosis -> List.of()));
        assertEquals(List.of(), examine());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("IllegalStateException", (FindingRule) diagnosis -> {
                    throw new IllegalStateException("alice@contoso.com");
                }),
                Arguments.of("NullPointerException", (FindingRule) diagnosis -> none()),
                Arguments.of("NullPointerException", (FindingRule)
                        diagnosis -> Arrays.asList(finding(), OwnRulesTest.<Finding>none())),
                Arguments.of("TimeoutException", (FindingRule) diagnosis -> sneak(new TimeoutException())),
                Arguments.of("NoClassDefFoundError", (FindingRule) diagnosis -> {
                    throw new NoClassDefFoundError("com/contoso/Gone");
                }),
                Arguments.of("AssertionError", (FindingRule) diagnosis -> {
                    throw new AssertionError();
                }),
                Arguments.of("StackOverflowError", (FindingRule) OwnRulesTest::endless));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void oneThatFailsIsAFindingAboutItselfAndNothingElse(String thrown, FindingRule rule) {
        List<Finding> findings = examine(diagnosis -> List.of(finding()), rule, diagnosis -> List.of(finding()));

        assertEquals("CONTOSO_FOUND_IT RULE_FAILED CONTOSO_FOUND_IT", codes(findings));
        Finding failed = findings.get(1);
        assertEquals(Severity.WARNING, failed.severity());
        String said = failed + " " + failed.evidence();
        assertTrue(said.contains(OwnRulesTest.class.getName()), said);
        assertTrue(said.contains(thrown), said);
        assertFalse(said.contains("alice"), "what an exception says may be a secret");
    }

    @Test
    void oneThatCannotBeLoadedIsAFindingToo() {
        Iterator<FindingRule> loader = new Iterator<>() {
            private int asked;

            @Override
            public boolean hasNext() {
                return asked < 2;
            }

            @Override
            public FindingRule next() {
                if (asked++ == 0) {
                    throw new ServiceConfigurationError("Provider com.contoso.Gone not found");
                }
                return diagnosis -> List.of(finding());
            }
        };

        List<Finding> findings = OwnRules.of(loader).examine(NOTHING).toList();

        assertEquals("RULE_FAILED CONTOSO_FOUND_IT", codes(findings));
        assertTrue(findings.get(0).evidence().toString().contains("com.contoso.Gone"), findings::toString);
    }

    @Test
    @Timeout(60)
    void aLoaderThatComplainsForEverIsLeftAlone() {
        Iterator<FindingRule> loader = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new ServiceConfigurationError("again");
            }

            @Override
            public FindingRule next() {
                throw new ServiceConfigurationError("again");
            }
        };

        List<Finding> findings = OwnRules.of(loader).examine(NOTHING).toList();

        assertEquals(
                Collections.nCopies(findings.size(), OwnRules.FAILED),
                findings.stream().map(Finding::code).toList());
        assertFalse(findings.isEmpty());
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of("class path", (OwnProgram.Way) OwnProgram::onTheClassPath),
                Arguments.of("module path", (OwnProgram.Way) OwnProgram::onTheModulePath));
    }

    /** The recipe of the README, compiled as a stranger would, in a JVM of its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void theRecipeOfTheReadmeIsFoundOnce(String path, OwnProgram.Way way) throws Exception {
        assumeTrue(OwnProgram.canCompile(), "no compiler in this run-time");

        try (OwnProgram program = new OwnProgram()) {
            assertEquals("CONTOSO_PLACE_UNKNOWN RULE_FAILED\nmade 1", way.run(program), path);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // As a rule that was written in a hurry may do.
    private static List<Finding> endless(LyncDiagnosis diagnosis) {
        return endless(diagnosis);
    }

    /** What no rule should return, and some will. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T none() {
        return null;
    }

    /** Throws what the rule does not declare, as other languages do. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T, E extends Throwable> T sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
