package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.DocumentFormat;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What goes wrong in the field today; each test stages one story as others would stage it, in a line or two. */
class FieldFailuresOfTodayTest {

    private static final String LD = "lyncdiscover.contoso.test";
    private static final String LDI = "lyncdiscoverinternal.contoso.test";
    private static final String WEB = "webext.contoso.test";
    private static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";

    private static TestClient.Response get(LyncDeployment deployment, String url) throws IOException {
        return TestClient.outside(deployment).get(url);
    }

    @ParameterizedTest
    @EnumSource
    void aPageAnswersForOneNameAndNotForTheOthers(ForeignPage page) throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection fault = deployment.inject(ResponseFault.page(page), Target.host(LD))) {
            assertFalse(
                    get(deployment, "https://" + LD + "/").body().contains("<AutodiscoverResponse"), fault::toString);
            assertEquals(200, get(deployment, "https://" + WEB + ROOT).status());
        }
    }

    @Test
    void aHostCannotBeReachedWhileOthersCan() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection fault = deployment.inject(ConnectionFault.unreachable(), Target.https(LD))) {
            SocketException unreachable =
                    assertThrows(SocketException.class, () -> get(deployment, "https://" + LD + "/"), fault::toString);

            assertTrue(String.valueOf(unreachable.getMessage()).contains("unreachable"), unreachable::toString);
            assertEquals(200, get(deployment, "http://" + LD + "/").status());
        }
    }

    @Test
    void anAddressWithoutAServerCannotBeReachedEither() throws IOException {
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                        .builder()
                        .outside(dns -> dns.remove(LD).host(LD, "203.0.113.99"))
                        .start();
                Injection fault = deployment.inject(ConnectionFault.unreachable(), Target.address("203.0.113.99"))) {
            SocketException unreachable =
                    assertThrows(SocketException.class, () -> get(deployment, "https://" + LD + "/"), fault::toString);

            assertTrue(String.valueOf(unreachable.getMessage()).contains("unreachable"), unreachable::toString);
        }
    }

    @Test
    void theNetworkIsGone() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            Place nowhere = deployment.offline();
            TestClient client = new TestClient(nowhere, deployment.tls());

            IOException refused = assertThrows(IOException.class, () -> client.resolve(LD));
            assertFalse(refused instanceof SocketTimeoutException, refused::toString);
            assertNotEquals(nowhere.dns(), nowhere.secondDns());
            assertThrows(SocketException.class, () -> connect(nowhere));
            assertEquals(List.of(), deployment.questions());
        }
    }

    private static void connect(Place nowhere) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(nowhere.route().apply(new InetSocketAddress("203.0.113.50", 443)), 1_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"SERVFAIL, servfail", "REFUSED, refused", "NXDOMAIN, nxdomain"})
    void everyNameIsAnsweredBadly(String code, String fault) throws IOException {
        DnsFault bad = switch (fault) {
            case "servfail" -> DnsFault.servfail();
            case "refused" -> DnsFault.refused();
            default -> DnsFault.nxdomain();
        };
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection everywhere = deployment.inject(bad, Target.everyName())) {
            assertEquals(
                    code,
                    Rcode.string(TestClient.outside(deployment).ask(LD, Type.A).getRcode()),
                    everywhere::toString);
        }
    }

    @Test
    void theFinalPeriodOfAnAliasWasForgotten() throws IOException {
        try (LyncDeployment deployment = Preset.TEAMS_ONLY
                .builder()
                .outside(dns -> dns.remove(LD).alias(LD, "webdir.online.lync.com.contoso.test"))
                .start()) {
            TestClient client = TestClient.outside(deployment);

            assertEquals(
                    "webdir.online.lync.com.contoso.test.",
                    client.ask(LD, Type.A).getSection(Section.ANSWER).get(0).rdataToString());
            assertThrows(UnknownHostException.class, () -> client.resolve(LD));
        }
    }

    @Test
    void anyBytesTakeThePlaceOfAnyAnswer() throws IOException {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 0, '<'};
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection fault = deployment.inject(
                        ResponseFault.body("application/json", "{\"_links\":".getBytes(StandardCharsets.UTF_8)),
                        Target.host(WEB));
                Injection other = deployment.inject(ResponseFault.body("", bytes), Target.host(LD))) {
            TestClient.Response user = get(deployment, "https://" + WEB + ROOT + "/user");

            assertEquals(200, user.status(), fault::toString);
            assertEquals("{\"_links\":", user.body());
            assertTrue(user.hasHeader("Content-Type: application/json"), user::head);
            assertTrue(get(deployment, "https://" + LD + "/").hasHeader("Content-Length: 4"), other::toString);
            assertFalse(get(deployment, "https://" + LD + "/").head().contains("\nContent-Type:"));
        }
    }

    @Test
    void aHeaderIsOddAndTheDocumentIsNot() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection fault =
                        deployment.inject(ResponseFault.header("Content-Encoding", "utf-8"), Target.host(LD))) {
            TestClient.Response root = get(deployment, "https://" + LD + "/");

            assertTrue(root.hasHeader("Content-Encoding: utf-8"), fault::toString);
            assertTrue(root.body().contains("<AutodiscoverResponse"), root::body);
        }
    }

    @Test
    void aDocumentHasLinksThatCannotBeUsedOrNoneAtAll() throws IOException {
        CannedResponses canned = CannedResponses.of(Flavour.SKYPE_FOR_BUSINESS_2019, "contoso.test");
        CannedResponse noUcwa = canned.domain(AccessLocation.EXTERNAL).withoutLinks("Internal/Ucwa", "external/ucwa");
        CannedResponse script = noUcwa.withLink("Ucwa", "javascript:alert(1)").withLink("External/AuthBroker", "");
        CannedResponse bare = canned.root(AccessLocation.EXTERNAL).withoutLinks();
        try (LyncDeployment deployment = Preset.SKYPE_FOR_BUSINESS_2019.start();
                Injection domain = deployment.inject(
                        ResponseFault.document(script), Target.host(WEB).path(ROOT + "/domain"));
                Injection root = deployment.inject(ResponseFault.document(bare), Target.host(LD))) {
            String links = get(deployment, "https://" + WEB + ROOT + "/domain").body();

            assertFalse(links.contains("/ucwa/v1"), domain::toString);
            assertTrue(links.contains("href=\"javascript:alert(1)\""), links);
            assertTrue(links.contains("SipClientExternalAccess"), links);
            assertFalse(get(deployment, "https://" + LD + "/").body().contains("<Link"), root::toString);
        }
        for (DocumentFormat format : bare.formats()) {
            assertEquals(List.of(), bare.model(format).resource().links());
        }
        assertEquals(
                "https://elsewhere.test/",
                canned.user(AccessLocation.INTERNAL)
                        .withLink("ucwa", "https://elsewhere.test/")
                        .model(DocumentFormat.AUTODISCOVER_XML)
                        .resource()
                        .link("Ucwa")
                        .orElseThrow()
                        .href());
    }

    @ParameterizedTest
    @CsvSource({"LYNC_2010, /Mcx/McxService.svc", "SKYPE_FOR_BUSINESS_2019, /ucwa/v1/applications"})
    void discoveryIsFineAndTheServiceIsDown(Preset preset, String service) throws IOException {
        try (LyncDeployment deployment = preset.start();
                Injection down = deployment.inject(
                        ResponseFault.page(ForeignPage.HTTP_SYS_UNAVAILABLE),
                        Target.host(WEB).path(service))) {
            assertEquals(503, get(deployment, "https://" + WEB + service).status(), down::toString);
            assertEquals(
                    200, get(deployment, "https://" + WEB + ROOT + "/domain").status());
        }
    }

    @Test
    void withoutAHairpinDiscoveryItselfFailsWhenItIsSentOutside() throws IOException {
        try (LyncDeployment deployment = Preset.HAIRPIN_BLOCKED.start();
                Injection sent =
                        deployment.inject(ResponseFault.redirectLink("https://" + WEB + ROOT), Target.host(LDI))) {
            Phone wifi = Phone.inside(deployment).lookUp("alice@contoso.test");

            assertTrue(wifi.diary().contains("https://" + WEB + " is not reached"), sent::toString);
            assertEquals(200, get(deployment, "https://" + WEB + ROOT).status());
        }
    }

    @Test
    void oneOfTheFourRecordsStillLeadsToThePremises() throws IOException {
        try (LyncDeployment deployment = Preset.HYBRID_AFTER_MOVE
                .builder()
                .outside(dns -> dns.remove("sip.contoso.test").host("sip.contoso.test", "203.0.113.60"))
                .start()) {
            TestClient client = TestClient.outside(deployment);

            assertEquals("203.0.113.60", client.resolve("sip.contoso.test").getHostAddress());
            assertEquals("198.51.100.10", client.resolve(LD).getHostAddress());
        }
    }

    @Test
    void usersOnPremisesAreNotFoundOutsideBecauseTheNameAlreadyLeadsOnline() {
        try (LyncDeployment deployment = Preset.HYBRID_BEFORE_MOVE
                .builder()
                .outside(dns -> dns.remove(LD).alias(LD, "webdir.online.lync.com"))
                .start()) {
            assertEquals(
                    "Internal",
                    Phone.inside(deployment).lookUp("alice@contoso.test").location());
            assertEquals(
                    "", Phone.outside(deployment).lookUp("alice@contoso.test").location());
        }
    }

    @Test
    void port80LeadsBackToAnHttpsThatIsRefused() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection name = deployment.inject(CertificateFault.WRONG_NAME, Target.https(LD));
                Injection back =
                        deployment.inject(ResponseFault.redirect(301, "https://" + LD + "/"), Target.http(LD))) {
            assertThrows(SSLException.class, () -> get(deployment, "https://" + LD + "/"), name::toString);
            assertTrue(
                    get(deployment, "http://" + LD + "/").hasHeader("Location: https://" + LD + "/"), back::toString);
        }
    }

    @Test
    void aClientCertificateIsAskedForAndMissed() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection asked = deployment.inject(ClientCertificate.REQUESTED, Target.https(LD));
                Injection missed = deployment.inject(ResponseFault.iis(403, 7), Target.https(LD))) {
            TestClient.Response refused = get(deployment, "https://" + LD + "/");

            assertEquals(403, refused.status(), asked::toString);
            assertTrue(refused.body().contains("403.7"), missed::toString);
        }
    }

    @Test
    void aCookieWallLetsThroughWhoeverBringsTheCookie() throws IOException {
        String url = "https://" + LD + "/?sipuri=alice@contoso.test";
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection wall =
                        deployment.inject(ResponseFault.cookieWall("AspxAutoDetectCookieSupport"), Target.host(LD))) {
            TestClient.Response without = get(deployment, url);

            assertEquals(302, without.status(), wall::toString);
            assertTrue(without.hasHeader("Location: " + url), without::head);
            assertTrue(without.hasHeader("Set-Cookie: AspxAutoDetectCookieSupport=1; path=/"), without::head);
            assertEquals(
                    200,
                    TestClient.outside(deployment)
                            .get(url, "Cookie: AspxAutoDetectCookieSupport=1")
                            .status());
        }
    }

    @Test
    void everyAnswerOfDnsIsSlowAndComesAllTheSame() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection slow = deployment.inject(DnsFault.slow(Duration.ofMillis(20)), Target.everyName())) {
            assertEquals(
                    "203.0.113.50", TestClient.outside(deployment).resolve(LD).getHostAddress(), slow::toString);
        }
    }
}
