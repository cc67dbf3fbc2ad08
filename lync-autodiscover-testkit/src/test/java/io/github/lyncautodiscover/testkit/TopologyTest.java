package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class TopologyTest {

    private static TopologyBuilder contoso() {
        return Preset.CONTOSO_WIFI.builder();
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(LyncDeployment.builder(), "at least one SIP domain"),
                arguments(contoso().sipDomain("CONTOSO.test."), "contoso.test is named twice"),
                arguments(
                        contoso()
                                .pool(pool -> pool.internalWebServices("web.contoso.test")
                                        .externalWebServices("WEB.contoso.test")),
                        "both named web.contoso.test"),
                arguments(
                        contoso().frontEnd("10.0.0.1", 443).reverseProxy("10.0.0.1", 443),
                        "The Front End and the reverse proxy are both at 10.0.0.1"),
                arguments(
                        contoso().reverseProxy("10.10.30.50", 443),
                        "The Front End and the reverse proxy are both at 10.10.30.50"),
                arguments(
                        contoso().frontEnd("10.0.0.1", 8443),
                        "listens on some of [80, 443, 4443, 8080], not on [8443]"),
                arguments(contoso().reverseProxy("192.0.2.1"), "listens on some of [80, 443], not on []"),
                arguments(
                        contoso().foreignServer("10.10.30.50", 80).frontEnd("10.10.30.50", 80),
                        "foreign server is at 10.10.30.50"),
                arguments(contoso().pool(pool -> pool.frontEnds(0)), "1 to 99 Front Ends, not 0"),
                arguments(contoso().ttl(-1), "A TTL is not negative: -1"),
                arguments(contoso().onlineUser("olivia@fabrikam.test"), "olivia@fabrikam.test is in none of"),
                arguments(contoso().flavour(Flavour.ONLINE).frontEnd("10.0.0.1", 443), "nothing on premises"),
                arguments(
                        contoso().reverseProxyCertificate(ServerCertificate.fromPublicAuthority("www.fabrikam.test")),
                        "The certificate of the reverse proxy at 203.0.113.50 is for [www.fabrikam.test] and fits nothing"),
                arguments(
                        contoso().inside(dns -> dns.alias("webext.contoso.test", "other.contoso.test")),
                        "webext.contoso.test has an alias and other records"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void aPlanThatContradictsItselfIsRefusedWithASentence(TopologyBuilder plan, String sentence) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, plan::build);

        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-contoso.test", "contoso..test", "contoso_test!"})
    void aSipDomainThatNoUserCanBeInIsRefusedAtOnce(String domain) {
        TopologyBuilder builder = LyncDeployment.builder();

        assertThrows(IllegalArgumentException.class, () -> builder.sipDomain(domain));
    }

    @Test
    void badAddressesAndNamesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> contoso().frontEnd("front.contoso.test", 443).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> contoso().inside(dns -> dns.host("a..b", "10.0.0.1")).build());
    }

    @Test
    void whatIsNotPublishedRefuses() {
        try (LyncDeployment deployment =
                contoso().reverseProxy("203.0.113.50", 443).start()) {
            assertThrows(
                    ConnectException.class,
                    () -> TestClient.outside(deployment).get("http://lyncdiscover.contoso.test/"));
        }
    }

    @Test
    void aHairpinThatIsResetRefusesInsideOnly() throws IOException {
        try (LyncDeployment deployment = contoso().hairpin(Hairpin.RESET).start()) {
            assertThrows(
                    ConnectException.class, () -> TestClient.inside(deployment).get("https://webext.contoso.test/"));
            assertEquals(
                    200,
                    TestClient.outside(deployment)
                            .get("https://webext.contoso.test/")
                            .status());
        }
    }

    @Test
    void aWildcardCertificateIsGoodForAllNamesOfItsDomainAndForNoOther() throws IOException {
        try (LyncDeployment deployment = contoso()
                .sipDomain("fabrikam.test")
                .reverseProxyCertificate(ServerCertificate.fromPublicAuthority("*.contoso.test"))
                .start()) {
            TestClient client = TestClient.outside(deployment);

            assertEquals(200, client.get("https://lyncdiscover.contoso.test/").status());
            assertThrows(SSLHandshakeException.class, () -> client.get("https://lyncdiscover.fabrikam.test/"));
        }
    }

    @Test
    void aProxyThatLeadsToTheInternalSiteAnswersInternalOutside() throws IOException {
        try (LyncDeployment deployment =
                contoso().reverseProxyLeadsToInternalSite().start()) {
            assertTrue(TestClient.outside(deployment)
                    .get("https://lyncdiscover.contoso.test/")
                    .body()
                    .contains("AccessLocation=\"Internal\""));
        }
    }

    @ParameterizedTest
    @CsvSource({"80, Internal", "8080, External"})
    void theWebSiteThatIsReachedDecidesTheAccessLocationAndNotTheName(int port, String location) throws IOException {
        try (LyncDeployment deployment = contoso().start();
                Socket socket = new Socket()) {
            socket.connect(deployment.route().apply(new InetSocketAddress("10.10.30.50", port)));
            String request = String.join(
                    "\r\n",
                    "GET / HTTP/1.1",
                    "Host: lyncdiscoverinternal.contoso.test",
                    "Accept: application/vnd.microsoft.rtc.autodiscover+xml",
                    "Connection: close",
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertTrue(answer.contains("AccessLocation=\"" + location + "\""), answer);
        }
    }

    @Test
    void theAffinityCookieCanBeLeftOut() throws IOException {
        try (LyncDeployment with = contoso().start();
                LyncDeployment without =
                        contoso().pool(pool -> pool.affinity(Affinity.MISSING)).start()) {
            String url = "http://lyncdiscover.contoso.test/";

            assertTrue(TestClient.inside(with).get(url).hasHeader("Set-Cookie: MS-WSMAN=fe01; path=/"));
            assertFalse(TestClient.inside(with)
                    .get(url, "Cookie: MS-WSMAN=fe01")
                    .head()
                    .contains("Set-Cookie"));
            assertFalse(TestClient.inside(without).get(url).head().contains("Set-Cookie"));
        }
    }

    @Test
    void dnsSaysWhatItWasTold() throws IOException {
        try (LyncDeployment deployment = contoso()
                .ttl(30)
                .inside(dns -> dns.remove("sip.contoso.test")
                        .alias("sip.contoso.test", "gone.contoso.test")
                        .host("many.contoso.test", "10.0.0.1", 5)
                        .host("many.contoso.test", "10.0.0.2", 5)
                        .host("six.contoso.test", "2001:db8::50")
                        .service("_sip._tls.contoso.test", 1, 2, 443, ".")
                        .zone("pin.fabrikam.test")
                        .host("pin.fabrikam.test", "10.0.0.3"))
                .start()) {
            TestClient client = TestClient.inside(deployment);
            Message many = client.ask("many.contoso.test", Type.A);
            SRVRecord service = (SRVRecord) client.ask("_sip._tls.contoso.test", Type.SRV)
                    .getSection(Section.ANSWER)
                    .get(0);

            assertEquals(2, many.getSection(Section.ANSWER).size());
            assertEquals(5, many.getSection(Section.ANSWER).get(0).getTTL());
            assertEquals(
                    30,
                    client.ask("webext.contoso.test", Type.A)
                            .getSection(Section.ANSWER)
                            .get(0)
                            .getTTL());
            assertEquals(
                    1,
                    client.ask("six.contoso.test", Type.AAAA)
                            .getSection(Section.ANSWER)
                            .size());
            assertEquals(".", service.getTarget().toString());
            assertEquals(
                    1,
                    client.ask("sip.contoso.test", Type.A)
                            .getSection(Section.ANSWER)
                            .size());
            assertEquals(
                    "10.0.0.3",
                    ((ARecord) client.ask("pin.fabrikam.test", Type.A)
                                    .getSection(Section.ANSWER)
                                    .get(0))
                            .getAddress()
                            .getHostAddress());
        }
    }

    @Test
    void deploymentsLiveSideBySideWithAuthoritiesOfTheirOwn() throws IOException {
        Topology topology = contoso().build();
        try (LyncDeployment one = topology.start();
                LyncDeployment two = topology.start()) {
            TestClient distrustful = new TestClient(one.inside(), two.tls());

            assertThrows(SSLHandshakeException.class, () -> distrustful.get("https://webint.contoso.test/"));
            assertEquals(
                    200,
                    TestClient.inside(two).get("https://webint.contoso.test/").status());
            one.recording().assertRequests();
        }
    }

    @Test
    void anAddressOfVersionSixIsRoutedToo() throws IOException {
        try (LyncDeployment deployment =
                contoso().reverseProxy("2001:db8::50", 80, 443).start()) {
            InetSocketAddress routed = deployment.outside().route().apply(new InetSocketAddress("2001:db8::50", 443));
            try (Socket socket = new Socket(routed.getAddress(), routed.getPort())) {
                assertTrue(socket.isConnected());
            }
        }
    }
}
