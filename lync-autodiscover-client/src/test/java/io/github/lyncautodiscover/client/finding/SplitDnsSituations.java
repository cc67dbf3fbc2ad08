package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.stream.Stream;

/** Names that mean one thing inside and another outside. */
final class SplitDnsSituations {
    private static final String PRIVATE = "10.10.40.50";

    private SplitDnsSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "EXTERNAL_MCX_PRIVATE_IP",
                        6,
                        "a private address inside",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO),
                        suspected(Severity.INFO, PRIVATE, "dns: " + Stage.WEB_SERVICES)),
                raises(
                        "EXTERNAL_MCX_PRIVATE_IP",
                        6,
                        "a private address inside, seen from outside by the other view",
                        Stage.onInternet(Preset.INTERNAL_IP_TTL_ZERO).bothSides(),
                        proved(Severity.INFO, PRIVATE, "split: outside")),
                raises(
                        "EXTERNAL_MCX_PRIVATE_IP",
                        6,
                        "a private address inside, kept for an hour",
                        Stage.onWifi(privateInside(3600)),
                        suspected(Severity.WARNING, PRIVATE)),
                spares("EXTERNAL_MCX_PRIVATE_IP", "the public address on both sides", Stage.onWifi()),
                spares("EXTERNAL_MCX_PRIVATE_IP", "outside", Stage.onInternet(Preset.INTERNAL_IP_TTL_ZERO)),
                raises(
                        "TTL_HIGH_FOR_SPLIT",
                        6,
                        "a private address inside for an hour",
                        Stage.onWifi(privateInside(3600)).examining(standard -> standard.from(Vantage.INSIDE)),
                        proved(Severity.WARNING, "3600 s", PRIVATE)),
                spares(
                        "TTL_HIGH_FOR_SPLIT",
                        "a private address inside for five minutes",
                        Stage.onWifi(privateInside(300))),
                spares("TTL_HIGH_FOR_SPLIT", "the public address for an hour", Stage.onWifi()),
                raises(
                        "LINK_HOST_UNRESOLVABLE",
                        10,
                        "the external web services have no name inside",
                        Stage.onWifi(withoutNameInside()),
                        suspected(Severity.ERROR, Stage.WEB_SERVICES, "NXDOMAIN", "mobility: ")),
                raises(
                        "LINK_HOST_UNRESOLVABLE",
                        10,
                        "the external web services have a name outside only",
                        Stage.onWifi(withoutNameInside()).bothSides(),
                        proved(Severity.ERROR, "while it resolves outside", "split: outside")),
                raises(
                        "LINK_HOST_UNRESOLVABLE",
                        10,
                        "a redirect leads to a name that is missing",
                        Stage.onWifi(Preset.PORT_80_LISTENER.builder().inside(dns -> dns.remove(Stage.WEB_SERVICES))),
                        suspected(Severity.ERROR, "2.2: ")),
                spares("LINK_HOST_UNRESOLVABLE", "all names are there", Stage.onWifi()),
                spares(
                        "LINK_HOST_UNRESOLVABLE",
                        "only the internal discovery name is missing, outside",
                        Stage.onInternet()),
                raises(
                        "SPLIT_DNS_MISMATCH",
                        10,
                        "the external web services have a name outside only",
                        Stage.onWifi(withoutNameInside()).bothSides(),
                        proved(Severity.ERROR, "split: inside " + Stage.WEB_SERVICES + ": NXDOMAIN")),
                raises(
                        "SPLIT_DNS_MISMATCH",
                        10,
                        "the private address of the web services leaked",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO
                                        .builder()
                                        .outside(dns ->
                                                dns.remove(Stage.WEB_SERVICES).host(Stage.WEB_SERVICES, PRIVATE)))
                                .bothSides(),
                        proved(Severity.ERROR, PRIVATE)),
                spares(
                        "SPLIT_DNS_MISMATCH",
                        "the hairpin design",
                        Stage.onWifi().bothSides()),
                spares(
                        "SPLIT_DNS_MISMATCH",
                        "a private address inside, on purpose",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO).bothSides()),
                spares(
                        "SPLIT_DNS_MISMATCH",
                        "all online",
                        Stage.onWifi(Preset.ONLINE).bothSides()));
    }

    private static TopologyBuilder privateInside(long ttl) {
        return Preset.INTERNAL_IP_TTL_ZERO
                .builder()
                .inside(dns -> dns.remove(Stage.WEB_SERVICES).host(Stage.WEB_SERVICES, PRIVATE, ttl));
    }

    private static TopologyBuilder withoutNameInside() {
        return Preset.CONTOSO_WIFI.builder().inside(dns -> dns.remove(Stage.WEB_SERVICES));
    }
}
