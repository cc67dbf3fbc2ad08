package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Services that a sound discovery leads to. */
final class ServiceRules implements Family {
    private static final FindingCode UNAVAILABLE = new FindingCode(
            "MOBILITY_UNAVAILABLE",
            Severity.ERROR,
            "Discovery works, and the mobility service itself fails, so that mobile clients cannot sign in.",
            "Start the application pool of the service in IIS of the Front End (iisreset where it hangs), and read its event log.");

    private static final String LOOK_BEHIND =
            "Look behind the gateway that answers: is the service started on the Front End, and does 4443 there answer the gateway?";

    private static final int FIRST_SERVER_ERROR = 500;
    /** What a gateway says of the server behind it. */
    private static final Set<Integer> FROM_A_GATEWAY = Set.of(502, 504);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(UNAVAILABLE, ServiceRules::unavailable));
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
