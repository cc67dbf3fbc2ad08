package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Domains on their way to Teams. */
final class TeamsSituations {
    private static final String DIRECTORY = "webdir.online.lync.com";

    private TeamsSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "TEAMS_ONLY_STATE",
                        44,
                        "the directory knows nobody any more",
                        Stage.onInternet(Preset.ONLINE).with(ResponseFault.status(404), Target.everyHost()),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY, "Keep the record")),
                spares("TEAMS_ONLY_STATE", "users on premises", Stage.onInternet()),
                spares("TEAMS_ONLY_STATE", "Skype for Business Online, as it was", Stage.onInternet(Preset.ONLINE)),
                spares(
                        "NOT_THE_DISCOVERY_SERVICE",
                        44,
                        "the directory knows nobody any more",
                        Stage.onInternet(Preset.ONLINE).with(ResponseFault.status(404), Target.everyHost())),
                raises(
                        "HYBRID_POINTS_ONLINE",
                        46,
                        "the pool answers inside, lyncdiscover leads online outside",
                        Stage.onWifi(Preset.CONTOSO_WIFI
                                        .builder()
                                        .outside(dns ->
                                                dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)))
                                .bothSides(),
                        proved(Severity.ERROR, Stage.INTERNAL, "split: outside " + Stage.EXTERNAL, DIRECTORY)),
                raises(
                        "HYBRID_POINTS_ONLINE",
                        46,
                        "the same, and only the inside was asked",
                        Stage.onWifi(Preset.CONTOSO_WIFI
                                .builder()
                                .inside(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY))),
                        suspected(Severity.ERROR, Stage.INTERNAL, DIRECTORY)),
                spares(
                        "HYBRID_POINTS_ONLINE",
                        "hybrid by the book",
                        Stage.onWifi(Preset.HYBRID).bothSides()),
                spares(
                        "HYBRID_POINTS_ONLINE",
                        "all online",
                        Stage.onWifi(Preset.ONLINE).bothSides()));
    }
}
