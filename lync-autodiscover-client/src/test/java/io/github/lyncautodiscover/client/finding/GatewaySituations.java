package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Gateways, and what is behind them. */
final class GatewaySituations {
    private GatewaySituations() {}

    static Stream<Situation> all() {
        return Stream.of(logins(), behind(), others()).flatMap(rows -> rows);
    }

    private static Stream<Situation> logins() {
        return Stream.of(
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "an F5 sends everybody to its policy page",
                        everywhere(ForeignPage.F5_APM),
                        proved(Severity.ERROR, Stage.EXTERNAL + " (F5 Access Policy Manager)", "location: /my.policy")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a NetScaler sends everybody to its gateway",
                        everywhere(ForeignPage.NETSCALER),
                        proved(Severity.ERROR, "NetScaler")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a Threat Management Gateway shows its form",
                        everywhere(ForeignPage.TMG_FORM),
                        proved(Severity.ERROR, "Forefront TMG")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a Web Application Proxy sends everybody to AD FS",
                        everywhere(ForeignPage.ADFS),
                        proved(Severity.ERROR, "Web Application Proxy")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a page that may be a form",
                        everywhere(ForeignPage.PARKING),
                        suspected(Severity.ERROR, "content-type: text/html")),
                spares("PREAUTHENTICATION", "nobody wants a login", Stage.onInternet()),
                spares(
                        "PREAUTHENTICATION",
                        "the User resource wants a ticket",
                        Stage.onInternet().client(LyncAutodiscover.Builder::challenge)),
                spares(
                        "PREAUTHENTICATION",
                        "a portal in the way",
                        Stage.onWifi().with(ResponseFault.page(ForeignPage.CAPTIVE_PORTAL), Target.everyHost())));
    }

    private static Stream<Situation> behind() {
        return Stream.of(
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "a gateway that reaches nothing",
                        Stage.onInternet().with(ResponseFault.status(502), Target.everyHost()),
                        proved(Severity.ERROR, "status 502 on port 443 and 80")),
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "the Front End inside is starting, the reverse proxy makes up for it",
                        Stage.onWifi().with(ResponseFault.status(503), Target.host(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL)),
                spares("BEHIND_PROXY_FAILS", "what is behind it answers", Stage.onInternet()),
                spares(
                        "BEHIND_PROXY_FAILS",
                        "the web server itself fails",
                        Stage.onInternet().with(ResponseFault.status(500), Target.everyHost())));
    }

    private static Stream<Situation> others() {
        return Stream.of(
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "a web server that knows nothing of it",
                        Stage.onInternet().with(ResponseFault.status(404), Target.everyHost()),
                        proved(Severity.ERROR, Stage.EXTERNAL, "status 404")),
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "IIS fails in the application",
                        Stage.onInternet().with(ResponseFault.iis(500, 19), Target.everyHost()),
                        proved(Severity.ERROR, "status 500")),
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "the internal name leads to another server",
                        Stage.onWifi().with(ResponseFault.status(405), Target.host(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL, "status 405")),
                spares("NOT_THE_DISCOVERY_SERVICE", "the right server", Stage.onInternet()),
                spares(
                        "NOT_THE_DISCOVERY_SERVICE",
                        "what is behind a gateway fails",
                        Stage.onInternet().with(ResponseFault.status(503), Target.everyHost())));
    }

    static Stage everywhere(ForeignPage page) {
        return Stage.onInternet().with(ResponseFault.page(page), Target.everyHost());
    }
}
