package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Where redirects lead. */
final class RedirectSituations {
    private static final String DIRECTORY = "webdir.online.lync.com";

    private RedirectSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "REDIRECT_LOOP",
                        17,
                        "two documents that redirect to each other",
                        Stage.onInternet().with(ResponseFault.redirectLoop(), Target.host(Stage.EXTERNAL)),
                        proved(Severity.ERROR, Stage.EXTERNAL)),
                spares(
                        "REDIRECT_LOOP",
                        "a chain with an end",
                        Stage.onInternet().with(ResponseFault.redirectChain(2), Target.host(Stage.EXTERNAL))),
                raises(
                        "HYBRID_AUTODISCOVERURL",
                        17,
                        "online sends a user back who was sent there",
                        hybrid().with(
                                        ResponseFault.redirectLink("https://" + Stage.EXTERNAL + "/"),
                                        Target.host(DIRECTORY)),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY)),
                raises(
                        "HYBRID_AUTODISCOVERURL",
                        17,
                        "the AutodiscoverUrl leads nowhere",
                        hybrid().with(ResponseFault.status(404), Target.host(DIRECTORY)),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY)),
                spares("HYBRID_AUTODISCOVERURL", "a healthy hybrid deployment", hybrid()),
                spares("HYBRID_AUTODISCOVERURL", "a healthy domain online", Stage.onInternet(Preset.ONLINE)),
                spares(
                        "HYBRID_AUTODISCOVERURL",
                        "a loop that stays on premises",
                        Stage.onInternet().with(ResponseFault.redirectLoop(), Target.host(Stage.EXTERNAL))));
    }

    private static Stage hybrid() {
        return Stage.onInternet(Preset.HYBRID).user("olivia@contoso.test");
    }
}
