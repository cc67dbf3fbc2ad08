package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.stream.Stream;

/** The names that discovery begins with. */
final class DiscoveryNameSituations {
    private DiscoveryNameSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "TTL_ZERO",
                        7,
                        "TTL 0 so that devices follow at once",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO),
                        suspected(Severity.INFO, Stage.WEB_SERVICES, "TTL 0 s")),
                raises(
                        "TTL_ZERO",
                        7,
                        "TTL 0 each time that somebody asks",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO).bothSides(),
                        proved(Severity.INFO, Stage.WEB_SERVICES)),
                raises(
                        "TTL_ZERO",
                        7,
                        "TTL 0 for public addresses",
                        Stage.onWifi(Preset.CONTOSO_WIFI.builder().ttl(0)),
                        finding -> assertEquals(Severity.WARNING, finding.severity())),
                spares(
                        "TTL_ZERO",
                        "TTL of a minute",
                        Stage.onWifi(Preset.CONTOSO_WIFI.builder().ttl(60))),
                spares(
                        "TTL_ZERO",
                        "asked again while the answer was cached",
                        Stage.onWifi(Preset.WIFI_THROUGH_REVERSE_PROXY)),
                raises(
                        "LDI_MISSING_INSIDE",
                        8,
                        "the internal name was forgotten",
                        Stage.onWifi(withoutInternal()).examining(standard -> standard.from(Vantage.INSIDE)),
                        proved(Severity.WARNING, "NXDOMAIN", Stage.EXTERNAL, "dns: " + Stage.INTERNAL)),
                raises(
                        "LDI_MISSING_INSIDE",
                        8,
                        "the internal name was forgotten where the external one is private",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO.builder().inside(dns -> dns.remove(Stage.INTERNAL))),
                        suspected(Severity.WARNING, "10.10.40.50")),
                raises(
                        "LDI_MISSING_INSIDE",
                        8,
                        "the other view shows it",
                        Stage.onInternet(withoutInternal()).bothSides(),
                        proved(Severity.WARNING, "split: inside " + Stage.INTERNAL)),
                spares("LDI_MISSING_INSIDE", "it is missing outside, as it should be", outside(Stage.onInternet())),
                spares("LDI_MISSING_INSIDE", "nobody knows where this is", Stage.onInternet()),
                spares(
                        "LDI_MISSING_INSIDE",
                        "nobody answers for it, which is something else",
                        inside(Stage.onWifi().with(DnsFault.servfail(), Target.dns(Stage.INTERNAL)))),
                spares("LDI_MISSING_INSIDE", "all online", inside(Stage.onWifi(Preset.ONLINE))),
                raises(
                        "LDI_PUBLISHED_OUTSIDE",
                        9,
                        "the internal name leaked with its private address",
                        outside(Stage.onInternet(leaked())),
                        proved(Severity.WARNING, "10.10.30.50 (PRIVATE)", "which cost ", "1: ")),
                raises(
                        "LDI_PUBLISHED_OUTSIDE",
                        9,
                        "the internal name leaked, and nobody says where this is",
                        Stage.onInternet(leaked()),
                        suspected(Severity.WARNING, "PRIVATE")),
                raises(
                        "LDI_PUBLISHED_OUTSIDE",
                        9,
                        "the other view shows it",
                        Stage.onWifi(leaked()).bothSides(),
                        proved(Severity.WARNING, "split: outside " + Stage.INTERNAL)),
                spares(
                        "LDI_PUBLISHED_OUTSIDE",
                        "inside only",
                        inside(Stage.onWifi()).bothSides()),
                spares("LDI_PUBLISHED_OUTSIDE", "inside, and nobody says where this is", Stage.onWifi()),
                spares("LDI_PUBLISHED_OUTSIDE", "missing outside", outside(Stage.onInternet())),
                raises(
                        "SRV_ONLY",
                        24,
                        "records for desktop clients only",
                        Stage.onInternet(Preset.CONTOSO_WIFI.builder().outside(dns -> dns.remove(Stage.EXTERNAL))),
                        proved(Severity.ERROR, "_sip._tls.contoso.test", "dns: " + Stage.EXTERNAL)),
                spares("SRV_ONLY", "the external name is there too", Stage.onInternet()),
                spares(
                        "SRV_ONLY",
                        "nothing at all",
                        Stage.onInternet(Preset.CONTOSO_WIFI.builder()).user("alice@nowhere.test")));
    }

    private static Stage inside(Stage stage) {
        return stage.examining(standard -> standard.from(Vantage.INSIDE));
    }

    private static Stage outside(Stage stage) {
        return stage.examining(standard -> standard.from(Vantage.OUTSIDE));
    }

    private static TopologyBuilder withoutInternal() {
        return Preset.CONTOSO_WIFI.builder().inside(dns -> dns.remove(Stage.INTERNAL));
    }

    private static TopologyBuilder leaked() {
        return Preset.CONTOSO_WIFI.builder().outside(dns -> dns.host(Stage.INTERNAL, "10.10.30.50"));
    }
}
