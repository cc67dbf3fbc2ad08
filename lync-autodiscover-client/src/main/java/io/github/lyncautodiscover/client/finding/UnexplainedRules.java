package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What failed and no other rule has explained: said plainly, so that no failure goes without something to do. */
final class UnexplainedRules {
    private static final FindingCode UNEXPLAINED = new FindingCode(
            "UNEXPLAINED_FAILURE",
            Severity.ERROR,
            "Something that should have worked from here failed, and its failure is all that is known.",
            "Look at the host and the phase that the message names.");

    static final Family.LateRule RULE = new Family.LateRule(
            UNEXPLAINED, (seen, drawn) -> Stream.concat(attempts(seen, drawn), mobility(seen, drawn)));

    private static final Duration NOTICEABLE = Duration.ofSeconds(1);

    private UnexplainedRules() {}

    /** One finding for each host and kind of failure. */
    private static Stream<Finding> attempts(Seen seen, List<Finding> drawn) {
        Map<String, List<Integer>> alike = Expected.failed(seen).stream()
                .filter(number -> drawn.stream().noneMatch(finding -> explains(finding, number)))
                .collect(Collectors.groupingBy(
                        number -> seen.attempts().get(number - 1).candidate().host() + " " + kind(seen, number),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(numbers -> alike(seen, numbers));
    }

    private static Finding alike(Seen seen, List<Integer> numbers) {
        Attempt first = seen.attempts().get(numbers.get(0) - 1);
        FailureKind kind = kind(seen, numbers.get(0));
        String urls = numbers.stream()
                .map(number -> seen.attempts().get(number - 1).candidate().toString())
                .collect(Collectors.joining(", "));
        Duration cost = numbers.stream()
                .map(number -> seen.attempts().get(number - 1).duration())
                .reduce(Duration.ZERO, Duration::plus);
        Failure failure = first.failure().orElseThrow();
        Draft draft = new Draft(UNEXPLAINED, urls + ": " + text(failure) + cost(cost) + ".")
                .severity(severity(seen, kind))
                .remedy(KindRemedies.of(kind));
        numbers.forEach(number -> {
            draft.seen(seen.attempt(number));
            List<SeenHop> hops = seen.hopsOf(number);
            if (!hops.isEmpty()) {
                SeenHop last = hops.get(hops.size() - 1);
                draft.seen(last.evidence()).seen(last.addresses());
            }
        });
        return draft.done();
    }

    private static Stream<Finding> mobility(Seen seen, List<Finding> drawn) {
        Optional<MobilityCheck> failed =
                seen.diagnosis().mobility().filter(check -> !check.isReached() && !check.isCutShort());
        boolean explained = drawn.stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .flatMap(finding -> finding.evidence().stream())
                .anyMatch(evidence -> evidence.place() == Evidence.Part.MOBILITY);
        return failed.filter(check -> !explained).stream().map(check -> {
            Failure failure = check.failure().orElseThrow();
            SeenHop hop = seen.mobilityHop().orElseThrow();
            return new Draft(
                            UNEXPLAINED,
                            "The mobility service (" + check.service() + ") at " + hop.host()
                                    + " cannot be used, so that mobile clients cannot sign in: "
                                    + silence(hop, failure) + text(failure) + ".")
                    .remedy(KindRemedies.of(failure.kind()))
                    .seen(hop.evidence())
                    .seen(hop.addresses())
                    .done();
        });
    }

    /** Whether a finding is about an attempt and says what to do. */
    static boolean explains(Finding finding, int number) {
        return !finding.code().equals(OutcomeRules.UNANSWERED)
                && !finding.remedy().isEmpty()
                && finding.evidence().stream()
                        .anyMatch(evidence -> evidence.place().attemptNumber() == number);
    }

    private static FailureKind kind(Seen seen, int number) {
        return seen.failureOf(number).orElseThrow();
    }

    private static String text(Failure failure) {
        return failure.kind().sentence() + (failure.detail().isEmpty() ? "" : " (" + failure.detail() + ")");
    }

    private static String silence(SeenHop hop, Failure failure) {
        Duration silent = hop.hop().times().of(failure.phase());
        return failure.kind() == FailureKind.DEADLINE ? "it was silent for " + seconds(silent) + " until " : "";
    }

    private static String cost(Duration cost) {
        return cost.compareTo(NOTICEABLE) < 0
                ? ""
                : ", which cost " + seconds(cost) + " before the next candidate was tried";
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP) + " s";
    }

    private static Severity severity(Seen seen, FailureKind kind) {
        return isOwn(seen, kind) || Expected.isMovedOnline(seen)
                ? Severity.INFO
                : seen.unlessAnswered(UNEXPLAINED.severity());
    }

    /** Whether the lookup was ended by its caller, or one candidate by the deadline after another had answered. */
    private static boolean isOwn(Seen seen, FailureKind kind) {
        boolean late = kind == FailureKind.DEADLINE && seen.endpoints().isPresent();
        return late || kind == FailureKind.CANCELLED || kind == FailureKind.INTERRUPTED;
    }
}
