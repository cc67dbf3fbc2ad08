package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebFaultsTest {

    private static final String HOST = "lyncdiscoverinternal.contoso.test";
    private static final String URL = "https://" + HOST + "/?sipuri=alice@contoso.test";

    private static LyncDeployment deployment;

    @BeforeAll
    static void start() {
        deployment = LyncDeployment.contosoWifi();
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    static Stream<Arguments> brokenConnections() {
        return Stream.of(
                arguments(ConnectionFault.refuse(), ConnectException.class),
                arguments(ConnectionFault.blackHole(), SocketTimeoutException.class),
                arguments(ConnectionFault.reset(Moment.CONNECT), SocketException.class),
                arguments(ConnectionFault.reset(Moment.TLS), SocketException.class),
                arguments(ConnectionFault.reset(Moment.REQUEST), SocketException.class),
                arguments(ConnectionFault.reset(Moment.RESPONSE), SocketException.class),
                arguments(ConnectionFault.reset(Moment.BODY), SocketException.class),
                arguments(ConnectionFault.stall(Moment.CONNECT), SocketTimeoutException.class),
                arguments(ConnectionFault.stall(Moment.TLS), SocketTimeoutException.class),
                arguments(ConnectionFault.stall(Moment.REQUEST), SocketTimeoutException.class),
                arguments(ConnectionFault.stall(Moment.RESPONSE), SocketTimeoutException.class),
                arguments(ConnectionFault.stall(Moment.BODY), SocketTimeoutException.class),
                arguments(ConnectionFault.close(Moment.CONNECT), SSLHandshakeException.class),
                arguments(ConnectionFault.close(Moment.TLS), SSLHandshakeException.class),
                arguments(ConnectionFault.close(Moment.REQUEST), IOException.class),
                arguments(ConnectionFault.oldProtocolAlert(), SSLHandshakeException.class),
                arguments(ConnectionFault.oldServerHello(), SSLHandshakeException.class),
                arguments(ConnectionFault.handshakeFailureAlert(), SSLHandshakeException.class),
                arguments(ConnectionFault.plainTextInsteadOfTls(), SSLException.class),
                arguments(CertificateFault.WRONG_NAME, SSLHandshakeException.class),
                arguments(CertificateFault.EXPIRED, SSLHandshakeException.class),
                arguments(CertificateFault.NOT_YET_VALID, SSLHandshakeException.class),
                arguments(CertificateFault.SELF_SIGNED, SSLHandshakeException.class),
                arguments(CertificateFault.UNTRUSTED, SSLHandshakeException.class),
                arguments(CertificateFault.MISSING_INTERMEDIATE, SSLHandshakeException.class),
                arguments(ResponseFault.garbage(), IOException.class));
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void aStrictClientFailsAndIsWellAgainAfterwards(Fault fault, Class<? extends IOException> expected)
            throws IOException {
        boolean silent = expected.equals(SocketTimeoutException.class);
        TestClient client = TestClient.inside(deployment).patience(silent ? 400 : 20_000);

        try (Injection injection = deployment.inject(fault, Target.https(HOST))) {
            IOException failure = assertThrows(IOException.class, () -> client.get(URL), injection::toString);
            assertTrue(expected.isInstance(failure), () -> fault + " showed as " + failure);
        }

        assertEquals(200, TestClient.inside(deployment).get(URL).status());
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void plainHttpOfTheSameHostStaysWell(Fault fault, Class<? extends IOException> ignored) throws IOException {
        try (Injection injection = deployment.inject(fault, Target.https(HOST))) {
            assertEquals(
                    200,
                    TestClient.inside(deployment).get("http://" + HOST + "/").status(),
                    injection::toString);
        }
    }

    static Stream<Arguments> spoiltResponses() {
        return Stream.of(
                arguments(ResponseFault.status(404), "HTTP/1.1 404"),
                arguments(ResponseFault.status(503, Duration.ofSeconds(7)), "Retry-After: 7"),
                arguments(ResponseFault.redirect(302, "https://portal.test/"), "Location: https://portal.test/"),
                arguments(
                        ResponseFault.redirectLink("https://a.test/?x=1&y=2"), "href=\"https://a.test/?x=1&amp;y=2\""),
                arguments(
                        ResponseFault.redirectLoop(),
                        "https://" + HOST + "/Autodiscover/AutodiscoverService.svc/root?hop=1"),
                arguments(ResponseFault.redirectChain(3), "?hop=1"),
                arguments(ResponseFault.htmlPortal(), "<title>Guest Wi-Fi</title>"),
                arguments(ResponseFault.empty(), "Content-Length: 0"),
                arguments(ResponseFault.oversized(1_000_000), "Content-Length: 1000"),
                arguments(ResponseFault.gzipBomb(10_000_000), "Content-Encoding: gzip"),
                arguments(ResponseFault.doctype(), "<!ENTITY file SYSTEM"),
                arguments(ResponseFault.utf16(), "\u0000x\u0000m\u0000l"),
                arguments(ResponseFault.contentType("text/plain"), "Content-Type: text/plain"),
                arguments(ResponseFault.drip(Duration.ofMillis(1)), "</AutodiscoverResponse>"),
                arguments(ResponseFault.slow(Duration.ofMillis(5)), "</AutodiscoverResponse>"));
    }

    @ParameterizedTest
    @MethodSource("spoiltResponses")
    void theResponseIsSpoilt(Fault fault, String expected) throws IOException {
        try (Injection injection = deployment.inject(fault, Target.https(HOST))) {
            TestClient.Response response = TestClient.inside(deployment).get(URL);
            String all = response.head() + "\n" + response.body();
            assertTrue(all.contains(expected), () -> injection + all);
        }
    }

    @Test
    void halfOfTheBodyIsMissingWhenTheConnectionClosesInIt() throws IOException {
        String whole = TestClient.inside(deployment).get(URL).body();
        try (Injection injection = deployment.inject(ConnectionFault.close(Moment.BODY), Target.host(HOST))) {
            TestClient.Response cut = TestClient.inside(deployment).get(URL);

            assertTrue(cut.head().contains("Content-Length: " + whole.length()), injection + cut.head());
            assertEquals(whole.substring(0, whole.length() / 2), cut.body());
        }
    }

    @Test
    void aTruncatedDocumentComesInSoundHttp() throws IOException {
        String whole = TestClient.inside(deployment).get(URL).body();
        try (Injection injection = deployment.inject(ResponseFault.truncated(), Target.host(HOST))) {
            TestClient.Response half = TestClient.inside(deployment).get(URL);

            assertTrue(half.hasHeader("Content-Length: " + half.body().length()), injection + half.head());
            assertEquals(whole.substring(0, whole.length() / 2), half.body());
        }
    }

    @Test
    void theContentTypeCanBeLeftOut() throws IOException {
        try (Injection injection = deployment.inject(ResponseFault.contentType(""), Target.host(HOST))) {
            TestClient.Response bare = TestClient.inside(deployment).get(URL);

            assertEquals(200, bare.status(), injection::toString);
            assertFalse(bare.head().contains("\nContent-Type"), bare::head);
        }
    }

    /** Another host, down to http, and back to where it came from. */
    @ParameterizedTest
    @CsvSource({
        "301, https://lyncdiscover.fabrikam.test/",
        "302, http://lyncdiscoverinternal.contoso.test/",
        "303, https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test",
        "307, /Autodiscover/AutodiscoverService.svc/root",
        "308, javascript:alert(1)"
    })
    void everyThreeHundredLeadsWhereItIsTold(int status, String location) throws IOException {
        try (Injection injection = deployment.inject(ResponseFault.redirect(status, location), Target.https(HOST))) {
            TestClient.Response redirect = TestClient.inside(deployment).get(URL);

            assertEquals(status, redirect.status(), injection::toString);
            assertTrue(redirect.hasHeader("Location: " + location), redirect::head);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 8"})
    void aChainOfRedirectsEndsAndALoopDoesNot(boolean chain, int hops) throws IOException {
        Fault fault = chain ? ResponseFault.redirectChain(3) : ResponseFault.redirectLoop();
        Pattern link = Pattern.compile("token=\"Redirect\" href=\"([^\"]+)\"");
        Set<String> seen = new HashSet<>();
        String url = URL;
        try (Injection injection = deployment.inject(fault, Target.https(HOST))) {
            for (int hop = 0; hop < hops; hop++) {
                Matcher redirect =
                        link.matcher(TestClient.inside(deployment).get(url).body());
                assertTrue(redirect.find(), injection + " at " + url);
                url = redirect.group(1);
                seen.add(url);
            }
            boolean goesOn =
                    link.matcher(TestClient.inside(deployment).get(url).body()).find();
            assertEquals(chain, !goesOn);
            assertEquals(chain ? 3 : 2, seen.size(), seen::toString);
        }
    }

    @Test
    void aPathNarrowsTheTarget() throws IOException {
        Target target = Target.host("webint.contoso.test").path("/autodiscover/autodiscoverservice.svc/root/domain");
        try (Injection injection = deployment.inject(ResponseFault.status(500), target)) {
            String root = "https://webint.contoso.test/Autodiscover/AutodiscoverService.svc/root";
            TestClient client = TestClient.inside(deployment);

            assertEquals(500, client.get(root + "/domain").status(), injection::toString);
            assertEquals(200, client.get(root).status());
        }
    }

    @Test
    void theLaterOfTwoFaultsWinsAndHealingItBringsTheEarlierBack() throws IOException {
        TestClient client = TestClient.inside(deployment);
        try (Injection first = deployment.inject(ResponseFault.status(404), Target.host(HOST))) {
            Injection second = deployment.inject(ResponseFault.status(503), Target.host(HOST));
            assertEquals(503, client.get(URL).status(), first::toString);
            second.close();
            second.close();
            assertEquals(404, client.get(URL).status());
        }
    }

    @Test
    void aFaultThatCannotFitItsTargetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> deployment.inject(DnsFault.nxdomain(), Target.https(HOST)));
        assertThrows(
                IllegalArgumentException.class, () -> deployment.inject(ConnectionFault.refuse(), Target.dns(HOST)));
        assertThrows(
                IllegalArgumentException.class,
                () -> deployment.inject(
                        CertificateFault.EXPIRED, Target.https(HOST).path("/x")));
        assertThrows(
                IllegalArgumentException.class,
                () -> deployment.inject(ConnectionFault.refuse(), Target.https("nowhere.contoso.test")));
    }
}
