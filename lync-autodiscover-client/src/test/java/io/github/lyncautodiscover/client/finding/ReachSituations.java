package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.time.Duration;
import java.util.stream.Stream;

/** Addresses and name servers that do not answer. */
final class ReachSituations {
    private static final String DEAD = "10.10.30.49";

    private ReachSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "ADDRESS_UNREACHABLE",
                        25,
                        "the first of two addresses refuses",
                        Stage.onWifi(twoAddresses(DEAD)).with(ConnectionFault.refuse(), Target.address(DEAD)),
                        proved(Severity.WARNING, DEAD + ":443 (REFUSED)")),
                spares("ADDRESS_UNREACHABLE", "both addresses answer", Stage.onWifi(twoAddresses("10.10.30.51"))),
                spares(
                        "ADDRESS_UNREACHABLE",
                        "the only address refuses",
                        Stage.onWifi().with(ConnectionFault.refuse(), Target.https(Stage.INTERNAL))),
                raises(
                        "DNS_SLOW",
                        27,
                        "the first of two name servers is silent",
                        Stage.onWifi()
                                .withSecondServer()
                                .with(deployment -> deployment.inject(
                                        DnsFault.silence(),
                                        Target.everyName()
                                                .at(deployment.inside().dns()))),
                        proved(Severity.WARNING, "in vain")),
                raises(
                        "DNS_SLOW",
                        27,
                        "the only name server takes its time",
                        Stage.onWifi().with(DnsFault.slow(Duration.ofMillis(2200)), Target.dns(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL)),
                spares(
                        "DNS_SLOW",
                        "the name server fails at once",
                        Stage.onWifi().with(DnsFault.servfail(), Target.dns(Stage.INTERNAL))),
                spares("DNS_SLOW", "both name servers answer", Stage.onWifi().withSecondServer()),
                raises(
                        "DNS_EDNS_PROBLEM",
                        27,
                        "the name server refuses EDNS",
                        Stage.onWifi().with(DnsFault.ednsRefused(), Target.everyName()),
                        proved(Severity.WARNING, "without EDNS")),
                spares("DNS_EDNS_PROBLEM", "the name server knows EDNS", Stage.onWifi()));
    }

    private static TopologyBuilder twoAddresses(String first) {
        return Preset.CONTOSO_WIFI
                .builder()
                .inside(dns ->
                        dns.remove(Stage.INTERNAL).host(Stage.INTERNAL, first).host(Stage.INTERNAL, "10.10.30.50"));
    }
}
