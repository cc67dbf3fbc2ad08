package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.stream.Stream;

/** What is not Lync and answers all the same. */
final class ForeignAnswerSituations {
    private ForeignAnswerSituations() {}

    static Stream<Situation> all() {
        return Stream.concat(pages(), Stream.concat(wildcards(), hosts()));
    }

    private static Stream<Situation> pages() {
        return Stream.of(
                raises(
                        "HTML_INSTEAD_OF_DISCOVERY",
                        14,
                        "an F5 wants a login first",
                        everywhere(ForeignPage.F5_APM),
                        proved(Severity.ERROR, "F5", "location: /my.policy")),
                raises(
                        "HTML_INSTEAD_OF_DISCOVERY",
                        14,
                        "a Web Application Proxy wants a login first",
                        everywhere(ForeignPage.ADFS),
                        proved(Severity.ERROR, "AD FS")),
                raises(
                        "HTML_INSTEAD_OF_DISCOVERY",
                        14,
                        "the name is parked",
                        everywhere(ForeignPage.PARKING),
                        proved(Severity.ERROR, "content-type: text/html")),
                spares(
                        "HTML_INSTEAD_OF_DISCOVERY",
                        "the document has the wrong type",
                        Stage.onInternet().with(ResponseFault.contentType("text/html"), Target.everyHost())),
                raises(
                        "CAPTIVE_PORTAL_SUSPECTED",
                        14,
                        "the guest Wi-Fi wants a click first",
                        Stage.onWifi().with(ResponseFault.page(ForeignPage.CAPTIVE_PORTAL), Target.everyHost()),
                        suspected(Severity.WARNING, "portal.guest.test")),
                spares(
                        "CAPTIVE_PORTAL_SUSPECTED",
                        "one name has a redirect rule",
                        Stage.onWifi()
                                .with(ResponseFault.page(ForeignPage.CAPTIVE_PORTAL), Target.host(Stage.INTERNAL))),
                spares(
                        "CAPTIVE_PORTAL_SUSPECTED",
                        "http is sent to https of the same host",
                        Stage.onWifi(Preset.PORT_80_LISTENER)));
    }

    private static Stream<Situation> wildcards() {
        return Stream.of(
                raises(
                        "WILDCARD_DNS",
                        14,
                        "only a wildcard stands behind the name",
                        Stage.onInternet(wildcard()
                                .outside(dns -> dns.remove(Stage.EXTERNAL).host("*.contoso.test", "192.0.2.80"))),
                        proved(Severity.WARNING, "192.0.2.80")),
                spares(
                        "WILDCARD_DNS",
                        "a wildcard beside a record of its own",
                        Stage.onWifi(wildcard().inside(dns -> dns.host("*.contoso.test", "192.0.2.80")))));
    }

    private static Stream<Situation> hosts() {
        return Stream.of(
                raises(
                        "HOST_HEADER_NOT_FORWARDED",
                        13,
                        "HTTP.sys does not know the host",
                        everywhere(ForeignPage.INVALID_HOSTNAME),
                        proved(Severity.ERROR, "400", "Microsoft-HTTPAPI")),
                raises(
                        "HOST_HEADER_NOT_FORWARDED",
                        13,
                        "HTTP.sys has no application for the path",
                        everywhere(ForeignPage.HTTP_SYS_NOT_FOUND),
                        suspected(Severity.ERROR, "404")),
                raises(
                        "HOST_HEADER_NOT_FORWARDED",
                        13,
                        "the links name the pool",
                        Stage.onInternet(Preset.CONTOSO_WIFI.builder().reverseProxyHidesHost()),
                        suspected(Severity.ERROR, "pool01.contoso.test")),
                spares(
                        "HOST_HEADER_NOT_FORWARDED",
                        "IIS itself says 404",
                        Stage.onInternet().with(ResponseFault.status(404), Target.everyHost())),
                spares(
                        "HOST_HEADER_NOT_FORWARDED",
                        "the web services were forgotten inside",
                        Stage.onWifi(Preset.WIFI_THROUGH_REVERSE_PROXY)
                                .examining(look -> look.from(Vantage.INSIDE))
                                .with(DnsFault.nxdomain(), Target.dns(Stage.WEB_SERVICES))));
    }

    private static TopologyBuilder wildcard() {
        return Preset.CONTOSO_WIFI.builder().foreignServer("192.0.2.80", 80);
    }

    private static Stage everywhere(ForeignPage page) {
        return Stage.onInternet().with(ResponseFault.page(page), Target.everyHost());
    }
}
