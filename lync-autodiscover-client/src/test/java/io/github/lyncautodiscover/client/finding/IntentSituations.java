package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.DnsRecords;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Deployments whose caller says where they are going. */
final class IntentSituations {
    private static final String DIRECTORY = "webdir.online.lync.com";
    private static final String FEDERATION = "_sipfederationtls._tcp.contoso.test";
    private static final String SIGN_IN = "_sip._tls.contoso.test";

    private IntentSituations() {}

    static Stream<Situation> all() {
        return Stream.of(blocked(), against(), notJudged(), ready()).flatMap(rows -> rows);
    }

    private static Stream<Situation> blocked() {
        String code = "TEAMS_ONLY_BLOCKED_BY";
        return Stream.of(
                raises(
                        code,
                        45,
                        "all four records lead to the premises",
                        outside(Stage.onInternet(), Intent.TEAMS_ONLY),
                        proved(Severity.WARNING, "intent: ", "refuses the switch", "lync.com")),
                raises(
                        code,
                        45,
                        "the federation record was forgotten",
                        outside(
                                online(dns ->
                                        dns.remove(FEDERATION).service(FEDERATION, 0, 0, 5061, "sip.contoso.test")),
                                Intent.TEAMS_ONLY),
                        proved(Severity.WARNING, FEDERATION, "SRV 100 1 5061 sipfed.online.lync.com")),
                raises(
                        code,
                        45,
                        "one record leads to another cloud than the others",
                        outside(
                                online(dns -> dns.remove(SIGN_IN)
                                        .service(SIGN_IN, 100, 1, 443, "sipdir.online.gov.skypeforbusiness.us")),
                                Intent.TEAMS_ONLY),
                        proved(Severity.WARNING, SIGN_IN, "sipdir.online.lync.com")),
                raises(
                        code,
                        45,
                        "nobody asked outside",
                        going(Stage.onWifi(), Intent.TEAMS_ONLY),
                        suspected(Severity.WARNING, "GCC High")),
                spares(code, "all four lead online", outside(Stage.onInternet(Preset.ONLINE), Intent.TEAMS_ONLY)),
                spares(code, "hybrid is the goal", outside(Stage.onInternet(Preset.HYBRID), Intent.HYBRID)),
                spares(code, "nobody has named a goal", Stage.onInternet()));
    }

    private static Stream<Situation> against() {
        String code = "RECORD_AGAINST_INTENT";
        return Stream.of(
                raises(
                        code,
                        46,
                        "hybrid, and lyncdiscover leads online",
                        outside(
                                premises(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)),
                                Intent.HYBRID),
                        proved(Severity.ERROR, Stage.EXTERNAL, DIRECTORY, "not found outside")),
                raises(
                        code,
                        0,
                        "staying, and lyncdiscover is not there",
                        outside(premises(dns -> dns.remove(Stage.EXTERNAL)), Intent.STAY),
                        proved(Severity.ERROR, Stage.EXTERNAL, "missing")),
                raises(
                        code,
                        0,
                        "staying, and lyncdiscover has its private address outside",
                        outside(
                                premises(dns -> dns.remove(Stage.EXTERNAL).host(Stage.EXTERNAL, "10.10.30.50")),
                                Intent.STAY),
                        proved(Severity.ERROR, "10.10.30.50", "nobody on the internet")),
                raises(
                        code,
                        0,
                        "hybrid without a federation record",
                        outside(premises(dns -> dns.remove(FEDERATION)), Intent.HYBRID),
                        proved(Severity.WARNING, FEDERATION, "users in Teams")),
                raises(
                        code,
                        0,
                        "staying without records for old clients",
                        outside(premises(dns -> dns.remove(SIGN_IN)), Intent.STAY),
                        proved(Severity.INFO, SIGN_IN, "phones on desks")),
                raises(
                        code,
                        47,
                        "Teams only without a federation record",
                        outside(online(dns -> dns.remove(FEDERATION)), Intent.TEAMS_ONLY),
                        proved(Severity.WARNING, FEDERATION, "other organisations")),
                raises(
                        code,
                        47,
                        "Teams only, and meet was left over",
                        outside(online(dns -> dns.host("meet.contoso.test", "203.0.113.50")), Intent.TEAMS_ONLY),
                        proved(Severity.INFO, "meet.contoso.test", "switched off")),
                raises(
                        code,
                        0,
                        "Teams only, and the port of the sign-in record is wrong",
                        outside(
                                online(dns ->
                                        dns.remove(SIGN_IN).service(SIGN_IN, 100, 1, 5061, "sipdir.online.lync.com")),
                                Intent.TEAMS_ONLY),
                        proved(Severity.WARNING, SIGN_IN, "SRV 100 1 443")),
                spares(code, "staying, by the book", outside(Stage.onInternet(), Intent.STAY)),
                spares(code, "hybrid, by the book", outside(Stage.onInternet(Preset.HYBRID), Intent.HYBRID)),
                spares(code, "Teams only, by the book", outside(Stage.onInternet(Preset.ONLINE), Intent.TEAMS_ONLY)),
                spares(
                        code,
                        "staying, on the Wi-Fi, with DNS of both sides",
                        going(Stage.onWifi(), Intent.STAY).bothSides()));
    }

    private static Stream<Situation> notJudged() {
        String code = "INTENT_NOT_JUDGED";
        return Stream.of(
                raises(
                        code,
                        0,
                        "the name server fails for lyncdiscover",
                        outside(Stage.onInternet().with(DnsFault.servfail(), Target.dns(Stage.EXTERNAL)), Intent.STAY),
                        proved(Severity.WARNING, Stage.EXTERNAL, "SERVFAIL")),
                raises(
                        code,
                        0,
                        "lyncdiscover is missing where nobody knows the side",
                        going(Stage.onInternet(withoutDiscovery()), Intent.STAY),
                        proved(Severity.WARNING, Stage.EXTERNAL, "missing")),
                spares(code, "all records answer", outside(Stage.onInternet(), Intent.STAY)),
                spares(
                        code,
                        "lyncdiscover is missing outside, for certain",
                        outside(Stage.onInternet(withoutDiscovery()), Intent.STAY)));
    }

    private static Stream<Situation> ready() {
        String code = "INTENT_READY";
        return Stream.of(
                raises(
                        code,
                        0,
                        "staying, by the book",
                        outside(Stage.onInternet(), Intent.STAY),
                        proved(Severity.OK, "staying on premises", FEDERATION)),
                raises(
                        code,
                        0,
                        "hybrid, by the book, asked outside from the Wi-Fi",
                        going(Stage.onWifi(Preset.HYBRID), Intent.HYBRID).bothSides(),
                        proved(Severity.OK, "hybrid", "203.0.113.50")),
                raises(
                        code,
                        0,
                        "Teams only, by the book",
                        outside(Stage.onInternet(Preset.ONLINE), Intent.TEAMS_ONLY),
                        proved(Severity.OK, "Teams only", DIRECTORY)),
                raises(
                        code,
                        0,
                        "Teams only, and nobody has said where this is",
                        going(Stage.onInternet(Preset.ONLINE), Intent.TEAMS_ONLY),
                        suspected(Severity.OK, "Teams only")),
                spares(code, "the premises are still in use", outside(Stage.onInternet(), Intent.TEAMS_ONLY)),
                spares(
                        code,
                        "all online, and staying is the goal",
                        outside(Stage.onInternet(Preset.ONLINE), Intent.STAY)),
                spares(code, "nobody has named a goal", Stage.onInternet()));
    }

    private static TopologyBuilder withoutDiscovery() {
        return Preset.CONTOSO_WIFI.builder().outside(dns -> dns.remove(Stage.EXTERNAL));
    }

    private static Stage premises(Consumer<DnsRecords> change) {
        return Stage.onInternet(Preset.CONTOSO_WIFI.builder().outside(change));
    }

    private static Stage online(Consumer<DnsRecords> change) {
        return Stage.onInternet(Preset.ONLINE.builder().outside(change));
    }

    private static Stage going(Stage stage, Intent intent) {
        return stage.examining(
                standard -> standard.withoutMobility().withoutAddresses().intent(intent));
    }

    private static Stage outside(Stage stage, Intent intent) {
        return stage.examining(standard -> standard.withoutMobility()
                .withoutAddresses()
                .from(Vantage.OUTSIDE)
                .intent(intent));
    }
}
