package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** On which ports discovery is published, and where they lead. */
final class PublishingSituations {
    private static final LookupPlan HTTP_FIRST =
            LookupPlan.of("http first", "http://" + LookupPlan.INTERNAL + "/", "https://" + LookupPlan.INTERNAL + "/");

    private PublishingSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "HTTP_ONLY_PUBLISHED",
                        11,
                        "the listener has port 80 only",
                        Stage.onWifi(Preset.PORT_80_LISTENER),
                        proved(Severity.WARNING, Stage.INTERNAL, "1: https://", "2: http://", "CONNECT_REFUSED")),
                raises(
                        "HTTP_ONLY_PUBLISHED",
                        11,
                        "https leads to a web server without the service",
                        Stage.onWifi().with(ResponseFault.status(404), Target.https(Stage.INTERNAL)),
                        proved(Severity.WARNING, "404")),
                spares("HTTP_ONLY_PUBLISHED", "both ports answer", Stage.onWifi()),
                spares(
                        "HTTP_ONLY_PUBLISHED",
                        "https answers with a certificate that is not trusted",
                        Stage.onWifi().with(CertificateFault.UNTRUSTED, Target.https(Stage.INTERNAL))),
                raises(
                        "HTTPS_ONLY_PUBLISHED",
                        11,
                        "a client that asks http first is refused there",
                        Stage.onWifi()
                                .client(client -> client.plan(HTTP_FIRST))
                                .with(ConnectionFault.refuse(), Target.http(Stage.INTERNAL)),
                        proved(Severity.INFO, Stage.INTERNAL)),
                spares(
                        "HTTPS_ONLY_PUBLISHED",
                        "http was never tried",
                        Stage.onWifi().with(ConnectionFault.refuse(), Target.http(Stage.INTERNAL))),
                raises(
                        "PROXY_PORT_BRIDGE_WRONG",
                        12,
                        "443 is bridged to 443 of the Front End",
                        Stage.onInternet(Preset.CONTOSO_WIFI.builder().reverseProxyLeadsToInternalSite())
                                .examining(look -> look.from(Vantage.OUTSIDE)),
                        proved(Severity.ERROR, Stage.EXTERNAL, "203.0.113.50:443", "Internal")),
                raises(
                        "PROXY_PORT_BRIDGE_WRONG",
                        12,
                        "the same, and nobody has said where the client stands",
                        Stage.onInternet(Preset.CONTOSO_WIFI.builder().reverseProxyLeadsToInternalSite()),
                        suspected(Severity.ERROR)),
                spares("PROXY_PORT_BRIDGE_WRONG", "443 is bridged to 4443", Stage.onInternet()),
                spares("PROXY_PORT_BRIDGE_WRONG", "the Front End itself answers inside", Stage.onWifi()));
    }
}
