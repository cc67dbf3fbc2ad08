package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Hairpin;
import io.github.lyncautodiscover.testkit.McxExposure;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.stream.Stream;

/** The way to the mobility service. */
final class MobilitySituations {
    private MobilitySituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "HAIRPIN_SUSPECTED",
                        5,
                        "the firewall drops what comes back in",
                        Stage.onWifi(Preset.HAIRPIN_BLOCKED),
                        suspected(Severity.ERROR, "10.10.30.50:443", "203.0.113.50:443", "mobility: ", " ms")),
                raises(
                        "HAIRPIN_SUSPECTED",
                        5,
                        "the firewall resets what comes back in",
                        Stage.onWifi(Preset.CONTOSO_WIFI.builder().hairpin(Hairpin.RESET)),
                        suspected(Severity.ERROR, "CONNECT_REFUSED")),
                raises(
                        "HAIRPIN_SUSPECTED",
                        5,
                        "Skype for Business 2019, which has no Mcx",
                        Stage.onWifi(Preset.CONTOSO_WIFI
                                .builder()
                                .flavour(Flavour.SKYPE_FOR_BUSINESS_2019)
                                .hairpin(Hairpin.RESET)),
                        suspected(Severity.ERROR, Stage.WEB_SERVICES)),
                raises(
                        "HAIRPIN_SUSPECTED",
                        5,
                        "both sides publish the address that is dropped",
                        Stage.onWifi(Preset.HAIRPIN_BLOCKED)
                                .bothSides()
                                .examining(standard -> standard.from(Vantage.INSIDE)),
                        proved(Severity.ERROR, "split: outside " + Stage.WEB_SERVICES)),
                spares("HAIRPIN_SUSPECTED", "the hairpin is open", Stage.onWifi()),
                spares(
                        "HAIRPIN_SUSPECTED",
                        "the web services have no name outside: down for everyone",
                        Stage.onWifi(Preset.HAIRPIN_BLOCKED.builder().outside(dns -> dns.remove(Stage.WEB_SERVICES)))
                                .bothSides()),
                spares(
                        "HAIRPIN_SUSPECTED",
                        "the client is outside and the web services are down",
                        Stage.onInternet()
                                .with(ConnectionFault.refuse(), Target.https(Stage.WEB_SERVICES))
                                .examining(standard -> standard.from(Vantage.OUTSIDE))),
                spares(
                        "HAIRPIN_SUSPECTED",
                        "a private address inside leads around the firewall",
                        Stage.onWifi(Preset.INTERNAL_IP_TTL_ZERO)),
                raises(
                        "EXTERNAL_MCX_USED_INSIDE",
                        5,
                        "the answer says Internal",
                        Stage.onWifi(),
                        proved(Severity.INFO, "1.2: External/Ucwa at " + Stage.WEB_SERVICES)),
                spares(
                        "EXTERNAL_MCX_USED_INSIDE",
                        "the answer says External",
                        Stage.onWifi(Preset.WIFI_THROUGH_REVERSE_PROXY)),
                spares("EXTERNAL_MCX_USED_INSIDE", "the client is outside", Stage.onInternet()),
                raises(
                        "MCX_NOT_EXPOSED",
                        23,
                        "both Mcx links name the internal web services",
                        Stage.onInternet(exposing(McxExposure.INTERNAL)),
                        proved(Severity.ERROR, "Internal/Mcx at webint.contoso.test", "External/Mcx at webint")),
                raises(
                        "MCX_NOT_EXPOSED",
                        23,
                        "there is Internal/Mcx only",
                        Stage.onWifi(exposing(McxExposure.INTERNAL_LINK_ONLY)),
                        proved(Severity.ERROR, "there is no External/Mcx")),
                raises(
                        "MCX_NOT_EXPOSED",
                        23,
                        "there is Internal/Mcx only, and mobile clients sign in by UCWA",
                        Stage.onWifi(
                                Preset.CONTOSO_WIFI.builder().pool(pool -> pool.mcx(McxExposure.INTERNAL_LINK_ONLY))),
                        proved(Severity.INFO, "there is no External/Mcx")),
                spares("MCX_NOT_EXPOSED", "both Mcx links name the external web services", Stage.onWifi()),
                spares(
                        "MCX_NOT_EXPOSED",
                        "Skype for Business 2019 has no Mcx",
                        Stage.onWifi(Preset.CONTOSO_WIFI.builder().flavour(Flavour.SKYPE_FOR_BUSINESS_2019))),
                spares("MCX_NOT_EXPOSED", "online has no Mcx", Stage.onInternet(Preset.ONLINE)));
    }

    private static TopologyBuilder exposing(McxExposure exposure) {
        return Preset.CONTOSO_WIFI.builder().flavour(Flavour.LYNC_2010).pool(pool -> pool.mcx(exposure));
    }
}
