package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsPolicyTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void trustsTheRootsOfAPemFile(@TempDir Path folder) throws IOException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), site.deployment.caPem());

        assertEquals("ANSWERED", firstResult(TlsPolicy.trusting(pem)));
    }

    @Test
    void trustsNobodyItWasNotToldAbout() {
        assertEquals("TLS_UNTRUSTED_ISSUER", firstResult(TlsPolicy.system()));
    }

    @Test
    void usesAFinishedContext() {
        assertEquals("ANSWERED", firstResult(TlsPolicy.context(site.deployment.tls())));
    }

    @Test
    void checksTheNameEvenWhenTheTrustManagerDoesNotAndKnowsLessOfAFinishedContext() throws GeneralSecurityException {
        site.with(CertificateFault.WRONG_NAME, Target.https(Site.INTERNAL));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Credulous()}, null);

        assertEquals("TLS_NAME_MISMATCH", firstResult(TlsPolicy.trusting(new Credulous())));
        assertEquals("TLS_HANDSHAKE", firstResult(TlsPolicy.context(context)));
        assertTrue(site.deployment.requests().stream()
                .noneMatch(request -> request.host().equals(Site.INTERNAL)
                        && request.scheme().equals("https")
                        && request.problem().isEmpty()));
    }

    @Test
    void refusesAnEmptyStoreAndAFileWithoutCertificates(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
        assertThrows(IllegalArgumentException.class, () -> TlsPolicy.trusting(empty));
        empty.load(null, null);
        assertThrows(IllegalArgumentException.class, () -> TlsPolicy.trusting(empty));

        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate\n");
        assertThrows(IllegalArgumentException.class, () -> TlsPolicy.trusting(text));
        assertThrows(IOException.class, () -> TlsPolicy.trusting(folder.resolve("missing.pem")));
    }

    private String firstResult(TlsPolicy policy) {
        try (AutodiscoverClient client = site.builder().tls(policy).build()) {
            return LookupSituationsTest.Situation.name(
                    client.discover(Site.USER).attempts().get(0));
        }
    }

    /** Trusts every chain and knows nothing of names, as careless programs do. */
    private static final class Credulous implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
