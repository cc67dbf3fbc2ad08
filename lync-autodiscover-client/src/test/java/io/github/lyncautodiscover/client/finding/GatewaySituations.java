package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.Gateway;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.Arrays;
import java.util.stream.Stream;

/** Gateways, and what is behind them. */
final class GatewaySituations {
    private GatewaySituations() {}

    static Stream<Situation> all() {
        return Stream.of(healthy(), logins(), behind(), others()).flatMap(rows -> rows);
    }

    /** Whose whole point is that nothing must be said. */
    private static Stream<Situation> healthy() {
        Stream<Situation> cookies = Stream.of(
                spares(
                        "AFFINITY_COOKIE_MISSING",
                        30,
                        "the load balancer knows clients by their address",
                        Stage.onInternet(Preset.SKYPE_FOR_BUSINESS_2015)),
                spares(
                        "AFFINITY_COOKIE_MISSING",
                        30,
                        "one Front End of 2019",
                        Stage.onInternet(Preset.SKYPE_FOR_BUSINESS_2019)));
        Stream<Situation> marks = Arrays.stream(Gateway.values())
                .flatMap(gateway -> Stream.of("HTML_INSTEAD_OF_DISCOVERY", "PREAUTHENTICATION", "BEHIND_PROXY_FAILS")
                        .map(code -> spares(
                                code,
                                31,
                                "a document with the marks of " + gateway,
                                Stage.onInternet(Preset.CONTOSO_WIFI.builder().gateway(gateway)))));
        return Stream.concat(cookies, marks);
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
                        proved(Severity.ERROR, "Citrix gateway")),
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
                        proved(Severity.ERROR, "AD FS pre-authentication")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a Kemp LoadMaster sends everybody to its form",
                        everywhere(ForeignPage.KEMP_ESP),
                        proved(Severity.ERROR, "Kemp LoadMaster")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "an application proxy sends everybody to Microsoft Entra",
                        everywhere(ForeignPage.AZURE_APP_PROXY),
                        proved(
                                Severity.ERROR,
                                "Microsoft Entra pre-authentication",
                                "location: https://login.microsoftonline.com")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a listener wants a password",
                        everywhere(ForeignPage.BASIC_LOGIN),
                        proved(Severity.ERROR, "(status 401)", "www-authenticate: Basic")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a web site wants a Windows log-in",
                        everywhere(ForeignPage.WINDOWS_LOGIN),
                        proved(Severity.ERROR, "www-authenticate: Negotiate", "www-authenticate: NTLM")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a page that is one script",
                        everywhere(ForeignPage.SCRIPT_REDIRECT),
                        suspected(Severity.ERROR, "content-type: text/html")),
                raises(
                        "PREAUTHENTICATION",
                        32,
                        "a form in XHTML",
                        everywhere(ForeignPage.XHTML_FORM),
                        suspected(Severity.ERROR, "content-type: text/html")),
                spares("PREAUTHENTICATION", "nobody wants a login", Stage.onInternet()),
                spares(
                        "PREAUTHENTICATION",
                        "the User resource wants a ticket",
                        Stage.onInternet().client(LyncAutodiscover.Builder::challenge)),
                spares(
                        "PREAUTHENTICATION",
                        "the page behind a wildcard",
                        Stage.onInternet(Preset.CONTOSO_WIFI
                                .builder()
                                .foreignServer("192.0.2.80", 80)
                                .outside(dns -> dns.remove(Stage.EXTERNAL).host("*.contoso.test", "192.0.2.80")))),
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
                        "Application Request Routing waits in vain",
                        everywhere(ForeignPage.ARR_BAD_GATEWAY),
                        proved(
                                Severity.ERROR,
                                "Application Request Routing (ARR) answers for " + Stage.EXTERNAL,
                                "status 502.3 (no usable answer from the server behind it) on port 443 and 80",
                                "x-powered-by: ARR/3.0")),
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "no service of a NetScaler is up",
                        everywhere(ForeignPage.NETSCALER_UNAVAILABLE),
                        proved(Severity.ERROR, Stage.EXTERNAL + " answers with status 503")),
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "no member of an F5 pool is up",
                        everywhere(ForeignPage.F5_UNAVAILABLE),
                        proved(Severity.ERROR, "BigIP answers for")),
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "no real server of a Kemp LoadMaster is up",
                        everywhere(ForeignPage.KEMP_UNAVAILABLE),
                        proved(Severity.ERROR, "status 503")),
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "a Threat Management Gateway cannot connect",
                        everywhere(ForeignPage.TMG_BAD_GATEWAY),
                        proved(Severity.ERROR, "via 1.1 TMG01 answers for")),
                raises(
                        "BEHIND_PROXY_FAILS",
                        33,
                        "an application pool is stopped",
                        everywhere(ForeignPage.HTTP_SYS_UNAVAILABLE),
                        finding -> {
                            proved(Severity.ERROR, "HTTP.sys", "server: Microsoft-HTTPAPI/2.0")
                                    .accept(finding);
                            assertTrue(finding.remedy().contains("application pools"), finding::remedy);
                        }),
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
                        everywhere(ForeignPage.NOT_FOUND),
                        proved(Severity.ERROR, Stage.EXTERNAL + " (nginx)", "status 404")),
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "a web server that serves another name here",
                        everywhere(ForeignPage.MISDIRECTED),
                        proved(Severity.ERROR, "status 421")),
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "HTTP.sys has no application for the path",
                        everywhere(ForeignPage.HTTP_SYS_NOT_FOUND),
                        proved(Severity.ERROR, "HTTP.sys", "status 404")),
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "a gateway that names the Front End wrongly",
                        everywhere(ForeignPage.TMG_WRONG_PRINCIPAL),
                        proved(Severity.ERROR, "status 500")),
                raises(
                        "NOT_THE_DISCOVERY_SERVICE",
                        34,
                        "IIS fails in the application",
                        Stage.onInternet().with(ResponseFault.iis(500, 19), Target.everyHost()),
                        finding -> {
                            proved(Severity.ERROR, "status 500.19 (its configuration cannot be read)")
                                    .accept(finding);
                            assertTrue(finding.remedy().contains("event log"), finding::remedy);
                        }),
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
