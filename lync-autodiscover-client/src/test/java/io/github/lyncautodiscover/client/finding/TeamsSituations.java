package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Domains on their way to Teams. */
final class TeamsSituations {
    private static final String DIRECTORY = "webdir.online.lync.com";
    private static final String OLIVIA = "olivia@contoso.test";

    private TeamsSituations() {}

    static Stream<Situation> all() {
        return Stream.of(teamsOnly(), hybrid(), records()).flatMap(rows -> rows);
    }

    private static Stream<Situation> teamsOnly() {
        return Stream.of(
                raises(
                        "TEAMS_ONLY_STATE",
                        44,
                        "everybody has moved",
                        Stage.onInternet(Preset.TEAMS_ONLY),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY, "normal state")),
                raises(
                        "TEAMS_ONLY_STATE",
                        44,
                        "the last user has moved, seen from inside",
                        Stage.onWifi(Preset.HYBRID_AFTER_MOVE),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY)),
                raises(
                        "TEAMS_ONLY_STATE",
                        44,
                        "nobody answers there at all",
                        Stage.onInternet(Preset.TEAMS_ONLY).with(ConnectionFault.refuse(), Target.everyHost()),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY)),
                spares("TEAMS_ONLY_STATE", "users on premises", Stage.onInternet()),
                spares(
                        "TEAMS_ONLY_STATE",
                        "the alias alone",
                        Stage.onInternet(Preset.TEAMS_ONLY).examining(Examination::withoutSurvey)),
                spares("TEAMS_ONLY_STATE", "Skype for Business Online, as it was", Stage.onInternet(Preset.ONLINE)),
                spares(
                        "TEAMS_ONLY_STATE",
                        "hybrid, a user in Teams",
                        Stage.onInternet(Preset.HYBRID_BEFORE_MOVE).user(OLIVIA)),
                spares("NOT_THE_DISCOVERY_SERVICE", 44, "everybody has moved", Stage.onInternet(Preset.TEAMS_ONLY)),
                spares(
                        "HOST_REFUSES",
                        44,
                        "everybody has moved",
                        Stage.onInternet(Preset.TEAMS_ONLY).with(ConnectionFault.refuse(), Target.everyHost())));
    }

    private static Stream<Situation> hybrid() {
        return Stream.of(
                raises(
                        "HYBRID_POINTS_ONLINE",
                        46,
                        "the pool answers inside, lyncdiscover leads online outside",
                        Stage.onWifi(Preset.HYBRID_BEFORE_MOVE
                                        .builder()
                                        .outside(dns ->
                                                dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)))
                                .bothSides(),
                        proved(Severity.ERROR, Stage.INTERNAL, "split: outside " + Stage.EXTERNAL, DIRECTORY)),
                raises(
                        "HYBRID_POINTS_ONLINE",
                        46,
                        "the same, and only the inside was asked",
                        Stage.onWifi(Preset.HYBRID_BEFORE_MOVE
                                .builder()
                                .inside(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY))),
                        suspected(Severity.ERROR, Stage.INTERNAL, DIRECTORY)),
                raises(
                        "HYBRID_POINTS_ONLINE",
                        46,
                        "seen from outside: lyncdiscover leads online, sip to the premises",
                        Stage.onInternet(Preset.HYBRID_BEFORE_MOVE
                                .builder()
                                .outside(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY))),
                        suspected(Severity.WARNING, "sip.contoso.test, _sip._tls.contoso.test still to the premises")),
                spares(
                        "TEAMS_ONLY_STATE",
                        "seen from outside: lyncdiscover leads online, sip to the premises",
                        Stage.onInternet(Preset.HYBRID_BEFORE_MOVE
                                .builder()
                                .outside(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)))),
                spares(
                        "HYBRID_POINTS_ONLINE",
                        "hybrid by the book",
                        Stage.onWifi(Preset.HYBRID_BEFORE_MOVE).bothSides()),
                spares(
                        "HYBRID_POINTS_ONLINE",
                        "the premises send the user online, where everybody is found",
                        Stage.onWifi(Preset.HYBRID
                                        .builder()
                                        .inside(dns ->
                                                dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)))
                                .user(OLIVIA)),
                spares(
                        "HYBRID_POINTS_ONLINE",
                        "everybody has moved",
                        Stage.onWifi(Preset.TEAMS_ONLY).bothSides()));
    }

    private static Stream<Situation> records() {
        return Stream.of(
                raises(
                        "FEDERATION_RECORD_MISSING",
                        47,
                        "it went with the premises",
                        Stage.onInternet(Preset.TEAMS_ONLY
                                .builder()
                                .outside(dns -> dns.remove("_sipfederationtls._tcp.contoso.test"))),
                        proved(Severity.INFO, "_sipfederationtls._tcp.contoso.test does not exist")),
                spares("FEDERATION_RECORD_MISSING", "it is there", Stage.onInternet(Preset.TEAMS_ONLY)),
                spares(
                        "FEDERATION_RECORD_MISSING",
                        "users on premises who talk to nobody else",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                .builder()
                                .outside(dns -> dns.remove("_sipfederationtls._tcp.contoso.test")))),
                raises(
                        "LEFTOVER_RECORDS",
                        47,
                        "meet and dialin were forgotten",
                        Stage.onInternet(Preset.HYBRID_AFTER_MOVE
                                .builder()
                                .outside(dns -> dns.host("meet.contoso.test", "203.0.113.50")
                                        .host("dialin.contoso.test", "203.0.113.50"))),
                        suspected(Severity.INFO, "meet.contoso.test, dialin.contoso.test are left over")),
                spares("LEFTOVER_RECORDS", "all gone", Stage.onInternet(Preset.HYBRID_AFTER_MOVE)),
                spares(
                        "LEFTOVER_RECORDS",
                        "users on premises meet there",
                        Stage.onInternet(Preset.HYBRID_BEFORE_MOVE)));
    }
}
