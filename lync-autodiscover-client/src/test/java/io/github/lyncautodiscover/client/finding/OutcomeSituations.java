package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** What a discovery comes to. */
final class OutcomeSituations {
    private OutcomeSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises("DISCOVERY_ANSWERED", 0, "the first candidate answers", Stage.onWifi()),
                spares("DISCOVERY_ANSWERED", "the answer begins on plain http", Stage.onWifi(Preset.PORT_80_LISTENER)),
                raises(
                        "ANSWER_NOT_VERIFIED",
                        0,
                        "the answer begins on plain http",
                        Stage.onWifi(Preset.PORT_80_LISTENER)),
                spares("ANSWER_NOT_VERIFIED", "the first candidate answers", Stage.onWifi()),
                raises(
                        "UNEXPLAINED_FAILURE",
                        0,
                        "port 443 refuses, and port 80 leads to a name that is missing",
                        Stage.onWifi(Preset.PORT_80_LISTENER.builder().inside(dns -> dns.remove(Stage.WEB_SERVICES))),
                        Proof.proved(Severity.ERROR, "connection refused")),
                spares("UNEXPLAINED_FAILURE", "the internal name is missing outside", Stage.onInternet()),
                raises("DISCOVERY_UNANSWERED", 0, "nobody listens", nobodyListens()),
                spares(
                        "DISCOVERY_UNANSWERED",
                        "only the external name answers",
                        Stage.onWifi().with(ConnectionFault.refuse(), Target.host(Stage.INTERNAL))));
    }

    private static Stage nobodyListens() {
        return Stage.onWifi()
                .with(ConnectionFault.refuse(), Target.host(Stage.INTERNAL))
                .with(ConnectionFault.refuse(), Target.host(Stage.EXTERNAL));
    }
}
