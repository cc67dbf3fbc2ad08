package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import java.util.List;
import java.util.stream.Stream;

/** Services that a sound discovery leads to. */
final class ServiceRules implements Family {
    private static final FindingCode UNAVAILABLE = new FindingCode(
            "MOBILITY_UNAVAILABLE",
            Severity.ERROR,
            "Discovery works, and the mobility service itself fails, so that mobile clients cannot sign in.",
            "Start the application pool of the service in IIS of the Front End (iisreset where it hangs), and read its event log.");

    private static final int FIRST_SERVER_ERROR = 500;

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
                    return new Draft(
                                    UNAVAILABLE,
                                    service + " at " + hop.host() + " answers with status "
                                            + SubStatus.text(hop) + server
                                            + ": clients find the service and cannot sign in.")
                            .seen(hop.evidence())
                            .seen(hop.quoted("server", "x-powered-by", "retry-after", "x-ms-diagnostics"))
                            .done();
                });
    }
}
