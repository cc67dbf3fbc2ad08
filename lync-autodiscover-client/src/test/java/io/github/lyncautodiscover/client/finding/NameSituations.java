package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.stream.Stream;

/** Names that are missing, that nobody can be asked for, or that lead nowhere. */
final class NameSituations {

    private NameSituations() {}

    static Stream<Situation> all() {
        return Stream.of(published(), dns(), aliases()).flatMap(rows -> rows);
    }

    private static Stream<Situation> published() {
        return Stream.of(
                raises(
                        "NOTHING_PUBLISHED",
                        37,
                        "both discovery names are missing outside, a Lync domain otherwise",
                        Stage.onInternet(unpublished()).examining(look -> look.from(Vantage.OUTSIDE)),
                        finding -> {
                            proved(Severity.ERROR, Stage.EXTERNAL, "NXDOMAIN").accept(finding);
                            assertTrue(finding.remedy().contains("in public DNS"), finding::remedy);
                        }),
                raises(
                        "NOTHING_PUBLISHED",
                        37,
                        "a domain without any Lync record",
                        Stage.onInternet(unpublished()
                                .outside(dns -> dns.remove("sip.contoso.test")
                                        .remove("sipexternal.contoso.test")
                                        .remove("_sip._tls.contoso.test")
                                        .remove("_sipfederationtls._tcp.contoso.test"))),
                        suspected(Severity.INFO, "seems to use neither")),
                spares("NOTHING_PUBLISHED", "one of them is published", Stage.onInternet()),
                spares(
                        "NOTHING_PUBLISHED",
                        "published, and an alias that leads nowhere",
                        Stage.onInternet().with(DnsFault.danglingCname(), Target.dns(Stage.EXTERNAL))));
    }

    private static Stream<Situation> dns() {
        return Stream.of(
                raises(
                        "DNS_SERVFAIL",
                        38,
                        "the server fails for every name",
                        failing(DnsFault.servfail()),
                        proved(Severity.ERROR, "name server 127.0.0.1:", "SERVFAIL")),
                raises(
                        "DNS_SERVFAIL",
                        38,
                        "the server fails for one of two names",
                        Stage.onWifi().with(DnsFault.servfail(), Target.dns(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL)),
                spares("DNS_SERVFAIL", "the name does not exist", failing(DnsFault.nxdomain())),
                spares(
                        "DNS_SERVFAIL",
                        "the internal name has no business outside",
                        Stage.onInternet()
                                .with(DnsFault.servfail(), Target.dns(Stage.INTERNAL))
                                .examining(look -> look.from(Vantage.OUTSIDE))),
                raises(
                        "DNS_REFUSED",
                        38,
                        "the server does not want this client",
                        failing(DnsFault.refused()),
                        proved(Severity.ERROR, "name server 127.0.0.1:", "REFUSED")),
                spares("DNS_REFUSED", "the server fails", failing(DnsFault.servfail())),
                raises(
                        "DNS_ALIAS_LOOP",
                        38,
                        "two aliases that lead to each other",
                        Stage.onInternet().with(DnsFault.cnameLoop(), Target.dns(Stage.EXTERNAL)),
                        proved(Severity.ERROR, Stage.EXTERNAL, "LOOP")),
                spares("DNS_ALIAS_LOOP", "an alias with an address", Stage.onInternet(aliasTo(Stage.WEB_SERVICES))),
                raises(
                        "DNS_NO_TCP",
                        38,
                        "a long answer, and no TCP",
                        failing(DnsFault.truncatedWithoutTcp()),
                        proved(Severity.ERROR, "TRUNCATED")),
                spares("DNS_NO_TCP", "a long answer, and TCP", failing(DnsFault.truncated())),
                raises(
                        "NO_NETWORK",
                        38,
                        "no name server can be reached",
                        Stage.onInternet().offline(),
                        proved(Severity.ERROR, "does not answer from here", "NETWORK")),
                spares("NO_NETWORK", "the server fails", failing(DnsFault.servfail())));
    }

    private static Stream<Situation> aliases() {
        return Stream.of(
                raises(
                        "ALIAS_DANGLING",
                        39,
                        "the final period was forgotten",
                        Stage.onInternet(aliasTo("webdir.online.lync.com.contoso.test")),
                        proved(
                                Severity.WARNING,
                                "alias of webdir.online.lync.com.contoso.test",
                                "webdir.online.lync.com with a final period")),
                raises(
                        "ALIAS_DANGLING",
                        39,
                        "outside, as asked from inside",
                        Stage.onWifi(aliasTo("gone.contoso.test")).bothSides(),
                        proved(Severity.WARNING, "split: outside", "gone.contoso.test")),
                spares("ALIAS_DANGLING", "an alias with an address", Stage.onInternet(aliasTo(Stage.WEB_SERVICES))),
                spares(
                        "ALIAS_DANGLING",
                        "what is left of Skype for Business Online",
                        Stage.onInternet(aliasTo("webdir.online.lync.com"))));
    }

    private static TopologyBuilder unpublished() {
        return Preset.CONTOSO_WIFI.builder().outside(dns -> dns.remove(Stage.EXTERNAL));
    }

    private static TopologyBuilder aliasTo(String target) {
        return Preset.CONTOSO_WIFI
                .builder()
                .outside(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, target));
    }

    private static Stage failing(DnsFault fault) {
        return Stage.onInternet().with(fault, Target.everyName());
    }
}
