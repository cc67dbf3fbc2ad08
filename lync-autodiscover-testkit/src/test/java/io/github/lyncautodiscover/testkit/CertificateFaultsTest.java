package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client that looks on without trusting sees of the certificates. */
class CertificateFaultsTest {

    private static final String HOST = "webint.contoso.test";
    private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";

    private final AtomicReference<X509Certificate[]> presented = new AtomicReference<>(new X509Certificate[0]);
    private final AtomicBoolean asked = new AtomicBoolean();

    private X509Certificate[] look(LyncDeployment deployment) throws IOException {
        InetSocketAddress meant = new InetSocketAddress("10.10.30.51", 443);
        InetSocketAddress routed = deployment.route().apply(meant);
        try (Socket socket = new Socket(routed.getAddress(), routed.getPort());
                SSLSocket tls = (SSLSocket) onlooker().getSocketFactory().createSocket(socket, HOST, 443, true)) {
            tls.startHandshake();
            // Whoever requires a certificate says so only now, in TLS 1.3.
            tls.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(tls.getInputStream().readAllBytes().length > 0);
        }
        return presented.get();
    }

    private SSLContext onlooker() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Listener()}, new TrustManager[] {new Onlooker()}, null);
            return context;
        } catch (NoSuchAlgorithmException | KeyManagementException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private final class Onlooker implements X509TrustManager {
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

    private final class Listener extends X509ExtendedKeyManager {
        @Override
        public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            asked.set(true);
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }

    @Test
    void theChainOfThePrivateAuthorityHasItsRootOrNotAndSaysWhereTheIssuerIs() throws IOException {
        ServerCertificate without = ServerCertificate.fromPrivateAuthority();
        try (LyncDeployment bare = Preset.CONTOSO_WIFI
                        .builder()
                        .frontEndCertificate(without)
                        .start();
                LyncDeployment whole = Preset.CONTOSO_WIFI
                        .builder()
                        .frontEndCertificate(without.withRoot())
                        .start()) {
            assertEquals(2, look(bare).length);
            X509Certificate[] chain = look(whole);
            assertEquals(3, chain.length);
            assertEquals(chain[2].getSubjectX500Principal(), chain[2].getIssuerX500Principal());
            String access = new String(chain[0].getExtensionValue(AUTHORITY_ACCESS), StandardCharsets.ISO_8859_1);
            assertTrue(access.contains("http://pki.contoso.test/issuing.cer"), access);
        }
    }

    @Test
    void aCertificateRunsOutSoon() throws IOException {
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                .builder()
                .frontEndCertificate(ServerCertificate.fromPublicAuthority().validFor(Duration.ofDays(5)))
                .start()) {
            Instant end = look(deployment)[0].getNotAfter().toInstant();

            long hours = Duration.between(Instant.now(), end).toHours();
            assertTrue(hours > 4 * 24 && hours <= 5 * 24, end::toString);
        }
    }

    @Test
    void weakKeysAndSignaturesArePresented() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            try (Injection fault = deployment.inject(CertificateFault.WEAK_KEY, Target.https(HOST))) {
                RSAPublicKey key = (RSAPublicKey) look(deployment)[0].getPublicKey();
                assertEquals(1024, key.getModulus().bitLength(), fault::toString);
            }
            try (Injection fault = deployment.inject(CertificateFault.WEAK_SIGNATURE, Target.https(HOST))) {
                assertEquals("SHA1withECDSA", look(deployment)[0].getSigAlgName(), fault::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientCertificateIsAskedFor(ClientCertificate demand) throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            look(deployment);
            assertEquals(false, asked.get());
            try (Injection fault = deployment.inject(demand, Target.https(HOST))) {
                if (demand == ClientCertificate.REQUIRED) {
                    assertThrows(IOException.class, () -> look(deployment), fault::toString);
                } else {
                    look(deployment);
                }
                assertTrue(asked.get());
            }
            assertThrows(IllegalArgumentException.class, () -> deployment.inject(demand, Target.http(HOST)));
        }
    }

    @Test
    void withoutAFaultTheChainIsTheSameEveryTime() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            X509Certificate[] first = look(deployment);
            assertArrayEquals(first, look(deployment), () -> Arrays.toString(first));
        }
    }
}
