package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What a saved diagnosis saw is seen once more, by a client that is not ours. */
class ReplayTest {

    private static final String LDI = "lyncdiscoverinternal.contoso.test";
    private static final String LD = "lyncdiscover.contoso.test";
    private static final Instant SAVED_AT = Instant.parse("2026-03-01T10:00:00Z");

    private static LyncDeployment replay;

    @BeforeAll
    static void start() throws IOException {
        replay = LyncDeployment.replaying(saved());
    }

    @AfterAll
    static void stop() {
        replay.close();
    }

    private static String saved() throws IOException {
        try (InputStream file = ReplayTest.class.getResourceAsStream("replay/saved.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everythingIsReplayed() {
        assertEquals(List.of(), replay.notReplayed());
        assertEquals(List.of("contoso.test"), replay.topology().sipDomains());
        assertEquals(replay.inside(), replay.here());
    }

    @ParameterizedTest
    @CsvSource({
        "inside,  lyncdiscoverinternal.contoso.test,     A,    NOERROR,  300 10.10.30.50;300 10.10.30.51",
        "outside, lyncdiscoverinternal.contoso.test,     A,    NXDOMAIN, ''",
        "inside,  lyncdiscover.contoso.test,             A,    NOERROR,  120 proxy.contoso.test.;60 203.0.113.50",
        "outside, lyncdiscover.contoso.test,             A,    NOERROR,  600 203.0.113.51",
        "inside,  lyncdiscover.contoso.test,             AAAA, NOERROR,  120 proxy.contoso.test.",
        "inside,  sip.contoso.test,                      A,    SERVFAIL, ''",
        "inside,  sipinternal.contoso.test,              A,    NXDOMAIN, ''",
        "inside,  _sipinternaltls._tcp.contoso.test,     SRV,  NOERROR,  900 1 2 5061 sip.contoso.test."
    })
    void dnsSaysTheSame(String place, String name, String type, String code, String records) throws IOException {
        TestClient client = place.equals("inside") ? TestClient.inside(replay) : TestClient.outside(replay);

        Message answer = client.ask(name, Type.value(type));

        assertEquals(code, Rcode.string(answer.getRcode()));
        assertEquals(
                records,
                String.join(
                        ";",
                        answer.getSection(Section.ANSWER).stream()
                                .map(record -> record.getTTL() + " " + record.rdataToString())
                                .toList()));
        assertFalse(answer.getHeader().getFlag(Flags.AA));
    }

    @Test
    void whatIsNotThereMayBeKeptAsLongAsItWas() throws IOException {
        Message answer = TestClient.inside(replay).ask("nowhere.contoso.test", Type.A);

        assertEquals(900, answer.getSection(Section.AUTHORITY).get(0).getTTL());
    }

    @Test
    void addressesRefuseAndAreSilent() {
        assertThrows(ConnectException.class, () -> connect("10.10.30.50", 80));
        assertThrows(SocketTimeoutException.class, () -> connect("10.10.30.50", 443));
        assertThrows(ConnectException.class, () -> connect("10.10.30.99", 443));
    }

    private static void connect(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(replay.route().apply(new InetSocketAddress(InetAddress.getByName(address), port)), 300);
        }
    }

    @Test
    void theCertificateIsTheSameAndAsOld() throws Exception {
        List<X509Certificate> chain = new ArrayList<>();
        SSLHandshakeException refused =
                assertThrows(SSLHandshakeException.class, () -> shakeHands("10.10.30.51", LDI, watching(chain)));

        X509Certificate own = chain.get(0);
        assertTrue(String.valueOf(refused.getMessage()).contains("validity check failed"), refused::getMessage);
        assertEquals("CN=" + LDI + ",O=Contoso", own.getSubjectX500Principal().getName());
        assertEquals("CN=Contoso Issuing CA", own.getIssuerX500Principal().getName());
        assertEquals(
                2048,
                assertInstanceOf(RSAPublicKey.class, own.getPublicKey())
                        .getModulus()
                        .bitLength());
        assertEquals(
                3072, ((RSAPublicKey) chain.get(1).getPublicKey()).getModulus().bitLength());
        assertEquals("SHA384withRSA", chain.get(1).getSigAlgName());
        assertEquals(List.of("2 " + LDI, "7 10.10.30.50"), names(own));
        Duration ranOut = Duration.between(own.getNotAfter().toInstant(), Instant.now());
        Duration then = Duration.between(Instant.parse("2026-02-19T00:00:00Z"), SAVED_AT);
        assertEquals(then.toHours(), ranOut.toHours());
    }

    private static List<String> names(X509Certificate certificate) throws Exception {
        return certificate.getSubjectAlternativeNames().stream()
                .map(name -> name.get(0) + " " + name.get(1))
                .toList();
    }

    @Test
    void theProtocolIsTheSame() throws Exception {
        List<X509Certificate> chain = new ArrayList<>();

        String spoken = shakeHands("203.0.113.50", LD, watching(chain));

        assertEquals("TLSv1.2 TLS_ECDHE_ECDSA", spoken.replaceAll("_WITH.*", ""));
        assertEquals(
                384,
                assertInstanceOf(ECPublicKey.class, chain.get(0).getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength());
    }

    private static String shakeHands(String address, String host, SSLContext context) throws IOException {
        InetSocketAddress to = replay.route().apply(new InetSocketAddress(InetAddress.getByName(address), 443));
        try (Socket plain = new Socket(to.getAddress(), to.getPort());
                SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(plain, host, 443, true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return tls.getSession().getProtocol() + " " + tls.getSession().getCipherSuite();
        }
    }

    /** Trusts as the deployment says, and keeps what it was shown. */
    private static SSLContext watching(List<X509Certificate> seen) throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        KeyStore trust = replay.trust();
        factory.init(trust);
        X509TrustManager real = (X509TrustManager) factory.getTrustManagers()[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Watching(real, seen)}, null);
        return context;
    }

    private record Watching(X509TrustManager real, List<X509Certificate> seen) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            seen.addAll(Arrays.asList(chain));
            real.checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return real.getAcceptedIssuers();
        }
    }

    @Test
    void responsesHaveTheSameStatusHeadersAndDocument() throws IOException {
        TestClient client = TestClient.inside(replay);

        TestClient.Response document = client.get("https://" + LD + "/?sipuri=bob@contoso.test");
        TestClient.Response busy =
                client.get("https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root/domain");

        assertEquals(200, document.status());
        assertTrue(document.hasHeader("Content-Type: application/vnd.microsoft.rtc.autodiscover+xml; v=1"));
        assertEquals(512, document.body().length());
        assertTrue(document.body().contains("AccessLocation=\"External\""), document::body);
        assertEquals(503, busy.status());
        assertTrue(busy.hasHeader("Retry-After: 30"), busy::head);
        assertEquals(404, client.get("https://" + LD + "/never/asked").status());
    }

    @Test
    void aRedirectTakesTheAskingUserAlongAndTheClockIsAsFarOff() throws IOException {
        try (LyncDeployment single = LyncDeployment.replaying(saved().replace("10.10.30.50", "10.10.30.51"))) {
            TestClient.Response moved = TestClient.inside(single).get("http://" + LDI + "/?sipuri=bob@contoso.test");

            assertEquals(302, moved.status());
            assertTrue(moved.hasHeader("Location: https://" + LD + "/?sipuri=bob@contoso.test"), moved::head);
            assertTrue(moved.hasHeader("Set-Cookie: B=.; path=/"), moved::head);
            String date = moved.head().replaceFirst("(?s).*\r\nDate: ([^\r]*)\r\n.*", "$1");
            Instant said = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertEquals(
                    120, Duration.between(Instant.now(), said).plusSeconds(30).toMinutes());
            assertTrue(single.notReplayed().get(0).contains("did not always answer"), single.notReplayed()::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONTENT_ENCODING, Content-Encoding: identity, Only one place",
        "TRANSFER_ENCODING, Transfer-Encoding: identity, Only one place",
        "PROXY_SKIPPED, X-Replayed: no, setting of the computer"
    })
    void whatWasOddIsOddAgain(String odd, String header, String omitted) throws IOException {
        String saved = one(
                "\"status\":200,\"headers\":[{\"name\":\"X-Replayed\",\"value\":\"no\"}],\"bodyBytes\":9,\"oddities\":[\""
                        + odd + "\"]");
        try (LyncDeployment single = LyncDeployment.replaying(saved)) {
            TestClient.Response odder = TestClient.inside(single).get("http://" + LD + "/");

            assertTrue(odder.hasHeader(header), odder::head);
            assertTrue(single.notReplayed().get(0).contains(omitted), single.notReplayed()::toString);
        }
    }

    @Test
    void aTicketOfTheReplaysOwnStandsForTheOneThatIsNotSaved() throws IOException {
        String saved =
                one("\"status\":200,\"headers\":[{\"name\":\"Content-Type\",\"value\":\"text/xml\"}],\"bodyBytes\":9")
                        .replace("GET", "POST");
        try (LyncDeployment single = LyncDeployment.replaying(saved)) {
            String ticket = TestClient.inside(single)
                    .send("POST", "http://" + LD + "/", "<RequestSecurityToken/>")
                    .body();

            assertTrue(ticket.contains("AssertionID=\"replayed\"></saml:Assertion>"), ticket);
            assertTrue(single.notReplayed().get(0).startsWith("1.1: the ticket"), single.notReplayed()::toString);
        }
    }

    /** A diagnosis of one request, over plain http. */
    private static String one(String response) {
        String dns = "{\"name\":\"" + LD
                + "\",\"source\":\"DNS\",\"status\":\"FOUND\",\"durationMillis\":1,\"ttl\":60,\"aliases\":[],\"addresses\":[{\"address\":\"203.0.113.50\"}]}";
        return "{\"version\":1,\"vantage\":\"INSIDE\",\"startedAt\":\"" + SAVED_AT
                + "\",\"discovery\":{\"user\":\"user@contoso.test\",\"attempts\":[{\"hops\":[{\"url\":\"http://" + LD
                + "/\",\"method\":\"GET\",\"ticketSent\":false,\"dns\":" + dns
                + ",\"addressTries\":[{\"address\":{\"host\":\"203.0.113.50\",\"port\":80},\"result\":\"CONNECTED\"}],"
                + response + "}]}]}}";
    }

    @Test
    void faultsGoOnTopAndAnotherOneStartsAtTheBeginning() throws IOException {
        try (Injection fault = replay.inject(ResponseFault.status(500), Target.https(LD))) {
            assertEquals(
                    500, TestClient.inside(replay).get("https://" + LD + "/").status(), fault::toString);
        }
        try (LyncDeployment other = replay.topology().start()) {
            assertEquals(
                    200, TestClient.inside(other).get("https://" + LD + "/").status());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| This is no saved diagnosis: it is empty.",
                "hello| This is no saved diagnosis: it is no JSON, Unrecognized token 'hello': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[]| This is no saved diagnosis: it has no members version and vantage at its top.",
                "{\"log\":{\"version\":\"1.2\"}}| This is no saved diagnosis: it has no members version and vantage at its top.",
                "{\"version\":2,\"vantage\":\"INSIDE\"}| This diagnosis has the form of version 2, and this testkit knows version 1; take a newer testkit.",
                "{\"version\":1,\"vantage\":\"INSIDE\"}| This saved diagnosis lacks the member /startedAt.",
                "{\"version\":1,\"vantage\":7,\"startedAt\":\"2026-03-01T10:00:00Z\"}| This saved diagnosis has something else than a text at /vantage.",
                "{\"version\":1,\"vantage\":\"UNKNOWN\",\"startedAt\":\"noon\"}| This saved diagnosis has something else than a time in UTC at /startedAt.",
                "{\"version\":1,\"vantage\":\"UNKNOWN\",\"startedAt\":\"2026-03-01T10:00:00Z\"}| There is nothing to replay: this diagnosis holds no request.",
                "{\"version\":1e999999999,\"vantage\":\"UNKNOWN\"}| This saved diagnosis has something else than a number at /version.",
                "{\"version\":1,\"vantage\":\"INSIDE\"}{}| This is no saved diagnosis: there is more behind its JSON; replay one diagnosis at a time."
            })
    void somethingElseIsRefusedInOneSentence(String json, String sentence) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> LyncDeployment.replaying(json));

        assertEquals(
                sentence,
                String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
    }

    @Test
    void deepJsonIsRefused() {
        String deep = "{\"version\":1,\"vantage\":" + "[".repeat(100_000);

        assertThrows(IllegalArgumentException.class, () -> LyncDeployment.replaying(deep));
    }

    @Test
    void theProgramReplaysAFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("case.json"), saved().getBytes(StandardCharsets.UTF_16));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        try (StandAlone program = StandAlone.start(
                StandAloneOptions.parse("--replay", file.toString(), "--folder", folder.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8))) {
            assertEquals(
                    200,
                    TestClient.inside(program.deployment())
                            .get("https://" + LD + "/")
                            .status());
        }
        assertTrue(
                said.toString(StandardCharsets.UTF_8).startsWith("the replay of " + file + " runs;"), said::toString);
    }

    @Test
    void aFileThatIsMissingIsASentence(@TempDir Path folder) {
        StandAloneOptions options =
                StandAloneOptions.parse("--replay", folder.resolve("none.json").toString());

        IllegalArgumentException missing = assertThrows(IllegalArgumentException.class, options::topology);
        assertTrue(String.valueOf(missing.getMessage()).endsWith("none.json cannot be read."), missing::getMessage);
        assertThrows(
                IllegalArgumentException.class, StandAloneOptions.parse("--replay", "a", "--plan", "ttl 1")::topology);
        assertThrows(
                IllegalArgumentException.class, () -> StandAloneOptions.parse("--replay", "a", "--real-addresses"));
    }
}
