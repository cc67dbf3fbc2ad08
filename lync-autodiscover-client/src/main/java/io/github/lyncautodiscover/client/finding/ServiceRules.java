package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services that a sound discovery leads to. */
final class ServiceRules implements Family {
    private static final FindingCode UNAVAILABLE = new FindingCode(
            "MOBILITY_UNAVAILABLE",
            Severity.ERROR,
            "Discovery works, and the mobility service itself fails, so that mobile clients cannot sign in.",
            "Start the application pool of the service in IIS of the Front End (iisreset where it hangs), and read its event log.");

    private static final FindingCode NOT_CHECKED = new FindingCode(
            "MOBILITY_NOT_CHECKED",
            Severity.WARNING,
            "Discovery works, and the mobility check was cut short, by our own deadline above all, which says nothing about the service.",
            "Give the check more time (--deadline, in Java Examination.within and Timeouts), or look at what the lookup waited for.");

    private static final String LOOK_BEHIND =
            "Look behind the gateway that answers: is the service started on the Front End, and does 4443 there answer the gateway?";

    private static final int FIRST_SERVER_ERROR = 500;
    /** What a gateway says of the server behind it. */
    private static final Set<Integer> FROM_A_GATEWAY = Set.of(502, 504);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(UNAVAILABLE, ServiceRules::unavailable), new Rule(NOT_CHECKED, ServiceRules::notChecked));
    }

    private static Stream<Finding> notChecked(Seen seen) {
        if (!seen.diagnosis().notMade().contains(Check.MOBILITY)) {
            return Stream.empty();
        }
        Optional<MobilityCheck> check = seen.diagnosis().mobility();
        Optional<SeenHop> hop = seen.mobilityHop();
        FailureKind kind =
                check.flatMap(MobilityCheck::failure).map(Failure::kind).orElse(FailureKind.DEADLINE);
        String service = hop.map(asked -> " (" + check.get().service() + " at " + asked.host() + ")")
                .orElse("");
        String lookup = seen.diagnosis()
                .discovery()
                .map(found -> "the lookup took " + seconds(found.duration()))
                .orElse("");
        String waited = hop.map(
                        asked -> "the check " + seconds(asked.hop().times().total()))
                .orElse("");
        String times = Stream.of(lookup, waited).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String why = check.isEmpty() ? "no time was left" : kind.sentence();
        Draft draft = new Draft(
                        NOT_CHECKED,
                        "The mobility service" + service + " was not checked to the end: " + why
                                + (times.isEmpty() ? "" : " (" + times + ")")
                                + ". Whether mobile clients can sign in there is not known.")
                .severity(isOfCaller(kind) ? Severity.INFO : NOT_CHECKED.severity())
                .remedy(kind == FailureKind.DEADLINE ? NOT_CHECKED.remedy() : KindRemedies.of(kind));
        hop.ifPresent(asked -> draft.seen(asked.evidence()));
        seen.answeredAttempt().ifPresent(number -> draft.seen(seen.attempt(number)));
        return draft.alone();
    }

    private static boolean isOfCaller(FailureKind kind) {
        return kind == FailureKind.CANCELLED || kind == FailureKind.INTERRUPTED;
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP) + " s";
    }

    private static Stream<Finding> unavailable(Seen seen) {
        return seen.mobilityHop().filter(hop -> hop.hop().status().orElse(0) >= FIRST_SERVER_ERROR).stream()
                .map(hop -> {
                    String service = seen.diagnosis()
                            .mobility()
                            .map(MobilityCheck::service)
                            .map(Object::toString)
                            .orElse("");
                    String server =
                            Product.serverOf(hop).map(name -> ", says " + name).orElse("");
                    int status = hop.hop().status().orElseThrow();
                    return new Draft(
                                    UNAVAILABLE,
                                    service + " at " + hop.host() + " answers with status "
                                            + SubStatus.text(hop) + server
                                            + ": clients find the service and cannot sign in.")
                            .remedy(FROM_A_GATEWAY.contains(status) ? LOOK_BEHIND : UNAVAILABLE.remedy())
                            .seen(hop.evidence())
                            .seen(hop.quoted("server", "x-powered-by", "retry-after", "x-ms-diagnostics"))
                            .done();
                });
    }
}
