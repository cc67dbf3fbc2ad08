package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Skype for Business Online, and hosts outside of the SIP domain. */
final class OnlineSituations {
    private static final String DIRECTORY = "webdir.online.lync.com";

    private OnlineSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "ONLINE_CNAME_EXPECTED_MISMATCH",
                        4,
                        "https refuses by name, http leads on",
                        Stage.onInternet(Preset.ONLINE),
                        proved(Severity.INFO, Stage.EXTERNAL, DIRECTORY, "online.lync.com")),
                spares(
                        "ONLINE_CNAME_EXPECTED_MISMATCH",
                        "a certificate of somebody else on premises",
                        Stage.onInternet().with(CertificateFault.WRONG_NAME, Target.https(Stage.EXTERNAL))),
                raises(
                        "ONLINE_RETIRED",
                        22,
                        "the alias was left behind, and nobody has asked for the other records",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                        .builder()
                                        .outside(dns ->
                                                dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)))
                                .examining(Examination::withoutSurvey),
                        suspected(Severity.INFO, Stage.EXTERNAL, DIRECTORY)),
                spares("ONLINE_RETIRED", 44, "everybody has moved", Stage.onInternet(Preset.TEAMS_ONLY)),
                spares(
                        "ONLINE_RETIRED",
                        46,
                        "users are still sent to the premises",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                .builder()
                                .outside(dns -> dns.remove(Stage.EXTERNAL).alias(Stage.EXTERNAL, DIRECTORY)))),
                spares("ONLINE_RETIRED", "Online answers", Stage.onInternet(Preset.ONLINE)),
                spares(
                        "ONLINE_RETIRED",
                        "nobody answers on premises",
                        Stage.onInternet().with(ConnectionFault.refuse(), Target.everyHost())),
                raises(
                        "TRUST_PROMPT_EXPECTED",
                        16,
                        "the web services and the edge have another domain",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                .builder()
                                .pool(pool -> pool.externalWebServices("web.tailspin.test")
                                        .accessEdge("edge.tailspin.test"))),
                        proved(Severity.INFO, "web.tailspin.test", "edge.tailspin.test", "TrustModelData")),
                spares("TRUST_PROMPT_EXPECTED", "all hosts are of the SIP domain", Stage.onInternet()),
                spares("TRUST_PROMPT_EXPECTED", "all hosts are Microsoft's", Stage.onInternet(Preset.ONLINE)));
    }
}
