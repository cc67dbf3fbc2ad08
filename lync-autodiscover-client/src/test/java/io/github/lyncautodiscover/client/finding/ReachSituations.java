package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Addresses and name servers that do not answer. */
final class ReachSituations {
    private static final String DEAD = "10.10.30.49";
    private static final String SECOND = "10.10.30.50";
    private static final String IPV6 = "fd00:10:30::50";
    private static final String IPV6_TEXT = "[fd00:10:30:0:0:0:0:50]";

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
                        "ADDRESS_UNREACHABLE",
                        25,
                        "the second of two addresses refuses, which nobody comes to while the first answers",
                        Stage.onWifi(twoAddresses("10.10.30.51"))
                                .with(ConnectionFault.refuse(), Target.address(SECOND)),
                        proved(Severity.WARNING, SECOND + ":443 (REFUSED)", "10.10.30.51:443 CONNECTED")),
                raises(
                        "IPV6_BROKEN",
                        25,
                        "IPv4 answers, the IPv6 address refuses",
                        Stage.onWifi(twoFamilies()).with(ConnectionFault.refuse(), Target.address(IPV6)),
                        proved(Severity.WARNING, IPV6_TEXT + ":443 (REFUSED)", "10.10.30.50:443 CONNECTED")),
                raises(
                        "IPV6_BROKEN",
                        25,
                        "IPv4 answers, the IPv6 address is silent",
                        Stage.onWifi(twoFamilies()).with(ConnectionFault.blackHole(), Target.address(IPV6)),
                        suspected(Severity.WARNING, IPV6_TEXT + ":443 (TIMEOUT)")),
                spares("IPV6_BROKEN", "both families answer", Stage.onWifi(twoFamilies())),
                spares(
                        "IPV6_BROKEN",
                        "nobody connects to further addresses",
                        Stage.onWifi(twoFamilies())
                                .with(ConnectionFault.refuse(), Target.address(IPV6))
                                .examining(Examination::withoutAddresses)),
                spares("IPV6_BROKEN", "this computer has no route for IPv6", ReachSituations::withoutRoute),
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
                raises(
                        "DNS_SLOW",
                        38,
                        "every answer takes more than a second",
                        Stage.onWifi().with(DnsFault.slow(Duration.ofMillis(1200)), Target.everyName()),
                        proved(Severity.WARNING, Stage.INTERNAL, "(FOUND from 127.0.0.1")),
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

    private static TopologyBuilder twoFamilies() {
        return Preset.CONTOSO_WIFI
                .builder()
                .frontEnd("10.10.30.50", 80, 443, 8080, 4443)
                .frontEnd(IPV6, 80, 443, 8080, 4443)
                .frontEnd("10.10.30.51", 80, 443, 8080, 4443)
                .inside(dns -> dns.host(Stage.INTERNAL, IPV6));
    }

    private static LyncDiagnosis withoutRoute() {
        InetSocketAddress address = new InetSocketAddress(IPV6, 443);
        AddressTry tried = new AddressTry(address, AddressTry.Result.UNREACHABLE, Duration.ZERO);
        return LyncDiagnosis.builder(Instant.EPOCH)
                .addresses(List.of(new AddressProbe(Stage.INTERNAL, tried)))
                .build();
    }
}
