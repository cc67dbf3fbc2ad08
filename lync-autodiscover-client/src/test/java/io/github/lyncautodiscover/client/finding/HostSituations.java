package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Hairpin;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Hosts that cannot be connected to, and listeners without a service. */
final class HostSituations {
    private HostSituations() {}

    static Stream<Situation> all() {
        return Stream.concat(hosts(), listeners());
    }

    private static Stream<Situation> hosts() {
        return Stream.of(
                raises(
                        "HOST_REFUSES",
                        35,
                        "nobody listens at the reverse proxy",
                        Stage.onInternet().with(ConnectionFault.refuse(), Target.everyHost()),
                        proved(
                                Severity.ERROR,
                                Stage.EXTERNAL + " refuses connections on port 443 and 80, at 203.0.113.50",
                                "203.0.113.50:443 REFUSED")),
                raises(
                        "HOST_REFUSES",
                        35,
                        "the Front End inside refuses, the reverse proxy makes up for it",
                        Stage.onWifi()
                                .with(ConnectionFault.refuse(), Target.host(Stage.INTERNAL))
                                .examining(look -> look.from(Vantage.INSIDE)),
                        proved(Severity.WARNING, Stage.INTERNAL, "10.10.30.50")),
                raises(
                        "HOST_REFUSES",
                        35,
                        "discovery answers on port 80, the web services refuse",
                        Stage.onInternet().with(ConnectionFault.refuse(), Target.https(Stage.WEB_SERVICES)),
                        proved(Severity.ERROR, Stage.WEB_SERVICES, "203.0.113.50")),
                spares("HOST_REFUSES", "port 80 on purpose", Stage.onInternet(Preset.PORT_80_LISTENER)),
                spares(
                        "HOST_REFUSES",
                        "443 answers, as is enough",
                        Stage.onInternet().with(ConnectionFault.refuse(), Target.http(Stage.EXTERNAL))),
                spares(
                        "HOST_REFUSES",
                        "no hairpin",
                        Stage.onWifi(ServiceSituations.leadingOut(Hairpin.RESET))
                                .with(ServiceSituations.REDIRECT, Target.host(Stage.INTERNAL))),
                raises(
                        "HOST_SILENT",
                        35,
                        "a firewall drops what goes to the reverse proxy",
                        Stage.onInternet().with(ConnectionFault.blackHole(), Target.everyHost()),
                        proved(
                                Severity.ERROR,
                                Stage.EXTERNAL,
                                "203.0.113.50:443 TIMEOUT",
                                "costs every client",
                                " s)")),
                raises(
                        "HOST_SILENT",
                        35,
                        "the Front End inside is silent, the reverse proxy makes up for it",
                        Stage.onWifi()
                                .with(ConnectionFault.blackHole(), Target.host(Stage.INTERNAL))
                                .examining(look -> look.from(Vantage.INSIDE)),
                        proved(Severity.WARNING, Stage.INTERNAL, "10.10.30.50")),
                spares(
                        "HOST_SILENT",
                        "no hairpin on the way to the web services",
                        Stage.onWifi(Preset.HAIRPIN_BLOCKED)),
                spares(
                        "HOST_SILENT",
                        "the internal name has no business outside",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                        .builder()
                                        .outside(dns -> dns.host(Stage.INTERNAL, "10.10.30.50")))
                                .with(ConnectionFault.blackHole(), Target.address("10.10.30.50"))
                                .examining(look -> look.from(Vantage.OUTSIDE))),
                spares(
                        "HOST_SILENT",
                        "the same, and nobody has said where the client stands",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                        .builder()
                                        .outside(dns -> dns.host(Stage.INTERNAL, "10.10.30.50")))
                                .with(ConnectionFault.blackHole(), Target.address("10.10.30.50"))),
                raises(
                        "HOST_UNREACHABLE",
                        35,
                        "no route leads there",
                        Stage.onInternet().with(ConnectionFault.unreachable(), Target.everyHost()),
                        proved(Severity.ERROR, Stage.EXTERNAL + " cannot be reached", "203.0.113.50:443 UNREACHABLE")),
                spares(
                        "HOST_UNREACHABLE",
                        "a route, and nobody listens",
                        Stage.onInternet().with(ConnectionFault.refuse(), Target.everyHost())));
    }

    private static Stream<Situation> listeners() {
        return Stream.of(
                raises(
                        "LISTENER_WITHOUT_SERVICE",
                        36,
                        "the handshake is reset, as without a certificate bound to the port",
                        Stage.onInternet().with(ConnectionFault.reset(Moment.TLS), Target.https(Stage.EXTERNAL)),
                        proved(
                                Severity.WARNING,
                                "in the TLS handshake; port 80 answers",
                                "203.0.113.50:443 CONNECTED")),
                raises(
                        "LISTENER_WITHOUT_SERVICE",
                        36,
                        "takes the request and hangs up",
                        Stage.onInternet().with(ConnectionFault.close(Moment.REQUEST), Target.everyHost()),
                        proved(Severity.ERROR, Stage.EXTERNAL, "takes the request and ends the connection")),
                spares("LISTENER_WITHOUT_SERVICE", "served", Stage.onInternet()),
                spares(
                        "LISTENER_WITHOUT_SERVICE",
                        "hangs up for want of a client certificate",
                        Stage.onInternet().with(ClientCertificate.REQUIRED, Target.everyHost())),
                spares(
                        "LISTENER_WITHOUT_SERVICE",
                        "port 80 hangs up, 443 answers",
                        Stage.onInternet().with(ConnectionFault.close(Moment.REQUEST), Target.http(Stage.EXTERNAL))),
                raises(
                        "WRONG_PROTOCOL_ON_PORT",
                        36,
                        "plain http on 443",
                        Stage.onInternet().with(ConnectionFault.plainTextInsteadOfTls(), Target.https(Stage.EXTERNAL)),
                        proved(Severity.WARNING, "on port 443 and does not speak TLS; port 80 answers")),
                raises(
                        "WRONG_PROTOCOL_ON_PORT",
                        36,
                        "something that is no http",
                        Stage.onInternet().with(ResponseFault.garbage(), Target.everyHost()),
                        proved(Severity.ERROR, "does not speak HTTP")),
                spares("WRONG_PROTOCOL_ON_PORT", "each port speaks what it should", Stage.onInternet()));
    }
}
