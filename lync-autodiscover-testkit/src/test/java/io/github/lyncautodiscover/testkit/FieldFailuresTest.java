package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AccessLocation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What goes wrong in the field, on the network and in HTTP; each test stages one story. */
class FieldFailuresTest {

    private static final String LD = "lyncdiscover.contoso.test";
    private static final String LDI = "lyncdiscoverinternal.contoso.test";
    private static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";

    private static TopologyBuilder contoso() {
        return Preset.CONTOSO_WIFI.builder();
    }

    private static TestClient.Response outside(LyncDeployment deployment, String url) throws IOException {
        return TestClient.outside(deployment).get(url);
    }

    @Test
    void theInternalNameIsPublishedOutsideWithItsPrivateAddress() throws IOException {
        try (LyncDeployment deployment =
                contoso().outside(dns -> dns.host(LDI, "10.10.30.50")).start()) {
            TestClient phone = TestClient.outside(deployment);

            assertEquals("10.10.30.50", phone.resolve(LDI).getHostAddress());
            assertThrows(IOException.class, () -> phone.get("https://" + LDI + "/"));
        }
    }

    @Test
    void theHostOfALinkIsNotInTheInsideZone() {
        try (LyncDeployment deployment =
                contoso().inside(dns -> dns.remove("webext.contoso.test")).start()) {
            Phone wifi = Phone.inside(deployment).lookUp("alice@contoso.test");

            assertEquals("Internal", wifi.location());
            assertThrows(
                    UnknownHostException.class,
                    () -> TestClient.inside(deployment).resolve("webext.contoso.test"));
        }
    }

    @Test
    void theProxyHidesTheHostSoThatLinksNameThePool() throws IOException {
        try (LyncDeployment deployment = contoso().reverseProxyHidesHost().start()) {
            String root = outside(deployment, "https://" + LD + "/").body();

            assertTrue(root.contains("https://pool01.contoso.test" + ROOT), root);
            assertTrue(root.contains("AccessLocation=\"External\""), root);
            assertThrows(
                    UnknownHostException.class,
                    () -> TestClient.outside(deployment).resolve("pool01.contoso.test"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F5_APM | 302 | Location: /my.policy",
                "F5_APM | 302 | Set-Cookie: LastMRH_Session=",
                "F5_APM | 302 | Set-Cookie: MRHSession=",
                "TMG_FORM | 302 | Location: /CookieAuth.dll?GetLogon",
                "NETSCALER | 302 | Set-Cookie: NSC_AAAC=",
                "KEMP_ESP | 302 | Location: /lm_auth_proxy?",
                "AZURE_APP_PROXY | 302 | Location: https://login.microsoftonline.com/",
                "BASIC_LOGIN | 401 | WWW-Authenticate: Basic realm=",
                "WINDOWS_LOGIN | 401 | WWW-Authenticate: NTLM",
                "XHTML_FORM | 200 | Content-Type: text/html",
                "SCRIPT_REDIRECT | 200 | Content-Type: text/html",
                "ARR_BAD_GATEWAY | 502 | X-Powered-By: ARR/3.0",
                "NETSCALER_UNAVAILABLE | 503 | Content-Type: text/html",
                "F5_UNAVAILABLE | 503 | Server: BigIP",
                "KEMP_UNAVAILABLE | 503 | Content-Type: text/html",
                "TMG_BAD_GATEWAY | 502 | Via: 1.1 TMG01",
                "TMG_WRONG_PRINCIPAL | 500 | Via: 1.1 TMG01",
                "HTTP_SYS_UNAVAILABLE | 503 | Server: Microsoft-HTTPAPI/2.0",
                "IIS_START_PAGE | 200 | Server: Microsoft-IIS/10.0",
                "NOT_FOUND | 404 | Server: nginx",
                "MISDIRECTED | 421 | Server: Apache",
                "EXCHANGE_AUTODISCOVER | 200 | Content-Type: text/xml",
                "ADFS | 307 | Location: https://sts.contoso.test/adfs/ls?",
                "CAPTIVE_PORTAL | 302 | Location: http://portal.guest.test/login?url=https%3A%2F%2Flyncdiscover",
                "PARKING | 200 | Content-Type: text/html",
                "INVALID_HOSTNAME | 400 | Server: Microsoft-HTTPAPI/2.0",
                "HTTP_SYS_NOT_FOUND | 404 | Server: Microsoft-HTTPAPI/2.0"
            })
    void somethingElseAnswers(ForeignPage page, int status, String header) throws IOException {
        try (LyncDeployment deployment = contoso().start();
                Injection fault = deployment.inject(ResponseFault.page(page), Target.everyHost())) {
            TestClient.Response response = outside(deployment, "https://" + LD + "/");

            assertEquals(status, response.status(), fault::toString);
            assertTrue(response.head().contains(header), response::head);
        }
    }

    @Test
    void theLoginFormIsWhereItsRedirectLeads() throws IOException {
        try (LyncDeployment deployment = contoso().start();
                Injection fault = deployment.inject(ResponseFault.page(ForeignPage.F5_APM), Target.host(LD))) {
            assertTrue(
                    outside(deployment, "https://" + LD + "/my.policy").body().contains("<form"), fault::toString);
        }
    }

    @Test
    void aWildcardLeadsToADomainDealer() throws IOException {
        try (LyncDeployment deployment = contoso()
                .foreignServer("192.0.2.80", 80)
                .outside(dns -> dns.remove(LD).host("*.contoso.test", "192.0.2.80"))
                .start()) {
            String discovery = outside(deployment, "http://" + LD + "/").body();
            String random = outside(deployment, "http://q7x2k.contoso.test/").body();

            assertTrue(discovery.contains("This domain is for sale"), discovery);
            assertEquals(discovery.replace(LD, "q7x2k.contoso.test"), random);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COOKIE, MS-WSMAN=fe01; path=/, false",
        "HTTP_ONLY, MS-WSMAN=fe01; path=/; HttpOnly, false",
        "EXPIRES, 'MS-WSMAN=fe01; path=/; Expires=Fri, 31 Dec 2060 23:59:59 GMT', false",
        "FIRST_RESPONSE_ONLY, MS-WSMAN=fe01; path=/, false",
        "IGNORED, MS-WSMAN=fe01; path=/, true"
    })
    void theCookieLeadsBackToTheSameFrontEndOrIsIgnored(Affinity affinity, String cookie, boolean pingPong)
            throws IOException {
        try (LyncDeployment deployment =
                contoso().pool(pool -> pool.frontEnds(2).affinity(affinity)).start()) {
            TestClient client = TestClient.outside(deployment);
            String url = "https://webext.contoso.test" + ROOT;
            TestClient.Response first = client.get(url);
            TestClient.Response second = client.get(url, "Cookie: MS-WSMAN=fe01");

            assertTrue(first.hasHeader("Set-Cookie: " + cookie), first::head);
            assertTrue(first.hasHeader("X-MS-Server-Fqdn: fe01.contoso.test"), first::head);
            assertEquals(pingPong, second.hasHeader("X-MS-Server-Fqdn: fe02.contoso.test"), second::head);
            assertFalse(second.head().contains("Set-Cookie"), second::head);
        }
    }

    @Test
    void withoutACookieRequestsGoToTheFrontEndsInTurn() throws IOException {
        try (LyncDeployment deployment = contoso()
                .pool(pool -> pool.frontEnds(2).affinity(Affinity.MISSING))
                .start()) {
            for (String expected : List.of("fe01", "fe02", "fe01")) {
                String head = outside(deployment, "https://" + LD + "/").head();

                assertTrue(head.contains("X-MS-Server-Fqdn: " + expected), head);
                assertFalse(head.contains("Set-Cookie"), head);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"COOKIE, 2", "FIRST_RESPONSE_ONLY, 1"})
    void aSecondResponseOnAConnectionSetsTheCookieByTheBookOnly(Affinity affinity, int times) throws IOException {
        try (LyncDeployment deployment =
                        contoso().pool(pool -> pool.affinity(affinity)).start();
                Socket socket = new Socket()) {
            socket.connect(deployment.route().apply(new InetSocketAddress("10.10.30.50", 80)));
            String request = "GET / HTTP/1.1\r\nHost: " + LDI + "\r\n";
            socket.getOutputStream()
                    .write((request + "\r\n" + request + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertEquals(2, count("HTTP/1.1 200", both), both);
            assertEquals(times, count("Set-Cookie", both), both);
        }
    }

    @Test
    void thePoolAndItsWebServicesAreOutsideOfTheSipDomain() throws IOException {
        try (LyncDeployment deployment = contoso()
                .pool(pool -> pool.fqdn("pool.corp.test")
                        .internalWebServices("web.corp.test")
                        .externalWebServices("web.tailspin.test")
                        .accessEdge("edge.tailspin.test"))
                .start()) {
            String domain = TestClient.inside(deployment)
                    .get("https://web.corp.test" + ROOT + "/domain")
                    .body();

            for (String host : List.of("pool.corp.test", "web.tailspin.test", "edge.tailspin.test")) {
                assertTrue(domain.contains(host), domain);
            }
        }
    }

    @Test
    void twoDirectoriesRedirectToEachOther() throws IOException {
        String onPremises = "https://" + LDI + ROOT;
        try (LyncDeployment deployment = Preset.HYBRID.start();
                Injection loop = deployment.inject(
                        ResponseFault.redirectLink(onPremises), Target.host("webdir.online.lync.com"))) {
            TestClient client = TestClient.inside(deployment);
            String query = "?sipuri=olivia@contoso.test";

            assertTrue(
                    client.get(onPremises + query).body().contains("https://webdir.online.lync.com/"), loop::toString);
            assertTrue(client.get("https://webdir.online.lync.com" + ROOT + query)
                    .body()
                    .contains(onPremises));
        }
    }

    @Test
    void theUserResourceWantsATicketThatNobodyCanGetOrNamesAnotherPool() throws IOException {
        String user = "https://webext.contoso.test" + ROOT + "/user";
        CannedResponse elsewhere = CannedResponses.of(Flavour.LYNC_2013, "contoso.test")
                .withWebServices("webint2.contoso.test", "webext2.contoso.test")
                .domain(AccessLocation.EXTERNAL);
        try (LyncDeployment deployment = contoso().start()) {
            Target target = Target.host("webext.contoso.test").path(ROOT);
            try (Injection bare = deployment.inject(ResponseFault.status(401), target)) {
                String head = outside(deployment, user).head();
                assertFalse(head.contains("WWW-Authenticate") || head.contains("X-MS-WebTicketURL"), bare + head);
            }
            try (Injection other = deployment.inject(ResponseFault.document(elsewhere), target)) {
                assertEquals(401, outside(deployment, user).status(), other::toString);
                assertTrue(outside(deployment, user.replace("/user", "/domain"))
                        .body()
                        .contains("https://webext2.contoso.test"));
            }
        }
    }

    @Test
    void everyNameIsForbidden() throws IOException {
        ResponseFault fault = ResponseFault.iis(403, 7).with("X-Ms-Diagnostics", "28020;reason=\"No token.\"");
        try (LyncDeployment deployment = contoso().start();
                Injection injection = deployment.inject(fault, Target.everyHost())) {
            TestClient.Response response = outside(deployment, "https://" + LD + "/");

            assertEquals(403, response.status(), injection::toString);
            assertTrue(response.hasHeader("X-Ms-Diagnostics: 28020;reason=\"No token.\""), response::head);
            assertTrue(response.body().contains("HTTP Error 403.7 - Forbidden"), response::body);
        }
    }

    @Test
    void theClockOfTheServerIsWrong() throws IOException {
        try (LyncDeployment deployment = contoso().start()) {
            Instant right = date(outside(deployment, "https://" + LD + "/"));
            try (Injection fault = deployment.inject(ResponseFault.clock(Duration.ofHours(-7)), Target.host(LD))) {
                Instant wrong = date(outside(deployment, "https://" + LD + "/"));
                assertTrue(Duration.between(wrong, right).toHours() >= 6, fault + " " + wrong);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXTERNAL, webext, webext", "INTERNAL, webint, webint", "INTERNAL_LINK_ONLY, webint, ''", "NONE, '', ''"
    })
    void mobilityIsExposed(McxExposure exposure, String internal, String external) throws IOException {
        try (LyncDeployment deployment =
                contoso().pool(pool -> pool.mcx(exposure)).start()) {
            String domain = outside(deployment, "https://webext.contoso.test" + ROOT + "/domain")
                    .body();

            assertEquals(internal, mcxHost("Internal", domain));
            assertEquals(external, mcxHost("External", domain));
        }
    }

    @Test
    void skypeForBusiness2019HasNoMobility() throws IOException {
        try (LyncDeployment deployment =
                contoso().flavour(Flavour.SKYPE_FOR_BUSINESS_2019).start()) {
            String domain = outside(deployment, "https://webext.contoso.test" + ROOT + "/domain")
                    .body();

            assertFalse(domain.contains("Mcx"), domain);
            assertTrue(domain.contains("External/Ucwa"), domain);
        }
    }

    @Test
    void onlyServiceRecordsAreThere() throws IOException {
        try (LyncDeployment deployment = contoso()
                .inside(dns -> dns.remove(LD).remove(LDI))
                .outside(dns -> dns.remove(LD))
                .start()) {
            TestClient client = TestClient.outside(deployment);

            assertThrows(UnknownHostException.class, () -> client.resolve(LD));
            assertEquals(
                    1,
                    client.ask("_sip._tls.contoso.test", Type.SRV)
                            .getSection(Section.ANSWER)
                            .size());
        }
    }

    @Test
    void theOnlineRecordIsLeftBehind() throws IOException {
        try (LyncDeployment deployment = contoso()
                .outside(dns -> dns.remove(LD).alias(LD, "webdir.online.lync.com"))
                .start()) {
            TestClient client = TestClient.outside(deployment);

            assertThrows(UnknownHostException.class, () -> client.resolve(LD));
            assertEquals(1, client.ask(LD, Type.A).getSection(Section.ANSWER).size());
        }
        try (LyncDeployment online = Preset.ONLINE.start();
                Injection retired = online.inject(ResponseFault.status(404), Target.host("webdir1a.online.lync.com"))) {
            assertEquals(
                    404,
                    outside(online, "https://webdir1a.online.lync.com" + ROOT).status(),
                    retired::toString);
        }
    }

    private static Instant date(TestClient.Response response) {
        String line = response.head()
                .lines()
                .filter(header -> header.startsWith("Date: "))
                .findFirst()
                .orElseThrow();
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(line.substring("Date: ".length())));
    }

    private static String mcxHost(String side, String document) {
        Pattern link = Pattern.compile("<Link [^>]*token=\"" + side + "/Mcx\"[^>]*>");
        return link.matcher(document)
                .results()
                .map(MatchResult::group)
                .map(element -> element.replaceFirst(".*https://(\\w+)\\..*", "$1"))
                .findFirst()
                .orElse("");
    }

    private static int count(String needle, String text) {
        return text.split(Pattern.quote(needle), -1).length - 1;
    }
}
