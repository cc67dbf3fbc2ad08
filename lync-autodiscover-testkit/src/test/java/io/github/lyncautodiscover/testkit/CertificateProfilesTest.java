package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

/** Certificates of every profile, as an onlooker sees them and as Java's own check takes them. */
class CertificateProfilesTest {

    private static final String HOST = "lyncdiscover.contoso.test";
    private static final String URL = "https://" + HOST + "/";

    /** What a client gets to see when the certificate stands in for the usual one. */
    private static List<X509Certificate> shown(ServerCertificate certificate) throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection other = deployment.inject(certificate, Target.https(HOST))) {
            AtomicReference<X509Certificate[]> presented = new AtomicReference<>(new X509Certificate[0]);
            InetSocketAddress routed = deployment.outside().route().apply(new InetSocketAddress("203.0.113.50", 443));
            try (Socket socket = new Socket(routed.getAddress(), routed.getPort());
                    SSLSocket tls =
                            (SSLSocket) onlooker(presented).getSocketFactory().createSocket(socket, HOST, 443, true)) {
                tls.startHandshake();
            }
            assertTrue(presented.get().length > 0, other::toString);
            return List.of(presented.get());
        }
    }

    private static SSLContext onlooker(AtomicReference<X509Certificate[]> presented) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Onlooker(presented)}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private record Onlooker(AtomicReference<X509Certificate[]> presented) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new IllegalStateException("This is no server.");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            presented.set(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** What Java's own check, of chain and name, says to it. */
    private static int status(ServerCertificate certificate) throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Injection other = deployment.inject(certificate, Target.https(HOST))) {
            int status = TestClient.outside(deployment).get(URL).status();
            assertTrue(status > 0, other::toString);
            return status;
        }
    }

    private static ServerCertificate good() {
        return ServerCertificate.fromPublicAuthority();
    }

    @Test
    void theCompanyTemplateOfFiveYearsIsTakenByJava() throws IOException {
        ServerCertificate fiveYears = good().issued(Duration.ofDays(30)).validFor(Duration.ofDays(1795));
        X509Certificate leaf = shown(fiveYears).get(0);

        assertEquals(1825, lifetime(leaf).toDays());
        assertEquals(200, status(fiveYears));
    }

    @Test
    void oneThatRanOutLongAgoIsRefused() throws IOException {
        ServerCertificate old = good().issued(Duration.ofDays(400)).validFor(Duration.ofDays(-35));

        assertTrue(shown(old).get(0).getNotAfter().toInstant().isBefore(Instant.now()));
        assertThrows(SSLException.class, () -> status(old));
    }

    @Test
    void theExtendedKeyUsageIsLeftOutOrForClientsOnly() throws IOException, GeneralSecurityException {
        ServerCertificate without = good().withExtendedKeyUsage();
        ServerCertificate forClients = good().withExtendedKeyUsage("1.3.6.1.5.5.7.3.2");

        assertNull(shown(without).get(0).getExtendedKeyUsage());
        assertEquals(200, status(without));
        assertEquals(List.of("1.3.6.1.5.5.7.3.2"), shown(forClients).get(0).getExtendedKeyUsage());
        assertThrows(SSLException.class, () -> status(forClients));
    }

    @Test
    void withTheCommonNameAloneJavaTakesTheFirstNameAndNoOther() throws IOException, GeneralSecurityException {
        ServerCertificate first = ServerCertificate.fromPublicAuthority(HOST).withCommonNameOnly();
        ServerCertificate second = ServerCertificate.fromPublicAuthority("webext.contoso.test", HOST)
                .withCommonNameOnly();

        assertNull(shown(first).get(0).getSubjectAlternativeNames());
        assertEquals(200, status(first));
        assertThrows(SSLException.class, () -> status(second));
    }

    @Test
    void anAddressAmongTheNamesIsAnEntryOfThatKind() throws IOException, GeneralSecurityException {
        List<Object> kinds = new ArrayList<>();
        Collection<List<?>> names = shown(ServerCertificate.fromPublicAuthority(HOST, "203.0.113.50", "2001:db8::50"))
                .get(0)
                .getSubjectAlternativeNames();
        names.forEach(name -> kinds.add(name.get(0)));

        assertEquals(List.of(2, 7, 7), kinds);
    }

    @Test
    void aCertificateForTheAddressAloneIsGoodForUrlsWithThatAddress() throws IOException {
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                .builder()
                .reverseProxyCertificate(ServerCertificate.fromPublicAuthority("203.0.113.50"))
                .start()) {
            InetSocketAddress routed = deployment.outside().route().apply(new InetSocketAddress("203.0.113.50", 443));
            try (Socket socket = new Socket(routed.getAddress(), routed.getPort());
                    SSLSocket tls = (SSLSocket)
                            deployment.tls().getSocketFactory().createSocket(socket, "203.0.113.50", 443, true)) {
                SSLParameters checked = tls.getSSLParameters();
                checked.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(checked);
                tls.startHandshake();
            }
            assertThrows(
                    SSLException.class, () -> TestClient.outside(deployment).get(URL));
        }
    }

    @Test
    void anExpiredIntermediateSpoilsAGoodCertificate() throws IOException {
        ServerCertificate renewed = good().withExpiredIntermediate();
        List<X509Certificate> chain = shown(renewed);

        assertEquals(2, chain.size());
        assertTrue(chain.get(0).getNotAfter().toInstant().isAfter(Instant.now()));
        assertTrue(chain.get(1).getNotAfter().toInstant().isBefore(Instant.now()));
        assertEquals(chain.get(0).getIssuerX500Principal(), chain.get(1).getSubjectX500Principal());
        assertThrows(SSLException.class, () -> status(renewed));
    }

    @Test
    void anExpiredCrossSignedRootIsNeedlessAndDoesNoHarmInJava() throws IOException {
        ServerCertificate crossSigned = good().withExpiredCrossSignedRoot();
        List<X509Certificate> chain = shown(crossSigned);

        assertEquals(3, chain.size());
        assertTrue(chain.get(2).getNotAfter().toInstant().isBefore(Instant.now()));
        assertEquals(chain.get(1).getIssuerX500Principal(), chain.get(2).getSubjectX500Principal());
        assertEquals(200, status(crossSigned));
    }

    @Test
    void theKeyIsOfTheKindThatWasAskedFor() throws IOException {
        ServerCertificate rsa = good().withRsaKey(2048);

        assertEquals(
                2048,
                ((RSAPublicKey) shown(rsa).get(0).getPublicKey()).getModulus().bitLength());
        assertEquals("EC", shown(good()).get(0).getPublicKey().getAlgorithm());
        assertEquals(200, status(rsa));
    }

    @Test
    void fiveHundredNamesAreMoreThanJavaReads() throws IOException {
        ServerCertificate fits = good(500, "sip");
        ServerCertificate tooLarge = good(500, "a-department-with-a-name-as-long-as-that-of-its-head");

        assertEquals(200, status(fits));
        SSLException refused = assertThrows(SSLException.class, () -> status(tooLarge));
        assertTrue(String.valueOf(refused.getMessage()).contains("32768"), refused::toString);
    }

    private static ServerCertificate good(int names, String label) {
        return ServerCertificate.fromPublicAuthority(IntStream.rangeClosed(1, names)
                .mapToObj(number -> number == 1 ? HOST : label + number + ".contoso.test")
                .toArray(String[]::new));
    }

    @Test
    void aCertificateIsShownUntilItsInjectionIsClosed() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            try (Injection other = deployment.inject(ServerCertificate.fromPrivateAuthority(), Target.https(HOST))) {
                assertThrows(
                        SSLException.class, () -> TestClient.outside(deployment).get(URL), other::toString);
            }
            assertEquals(200, TestClient.outside(deployment).get(URL).status());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> deployment.inject(ServerCertificate.fromPublicAuthority(), Target.http(HOST)));
        }
    }

    private static Duration lifetime(X509Certificate certificate) {
        return Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
