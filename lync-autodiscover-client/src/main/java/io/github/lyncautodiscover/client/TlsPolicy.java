package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.hop.TlsSetup;
import io.github.lyncautodiscover.client.hop.TrustManagers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * Whom to trust. The name of the host is always checked; chain and dates are checked by the Java runtime against the
 * roots of the policy, unless the caller brings a trust manager or a context that decides about them. No policy sends a
 * request over a connection that failed these checks. Immutable.
 */
public final class TlsPolicy {
    private final TlsSetup setup;

    private TlsPolicy(TlsSetup setup) {
        this.setup = setup;
    }

    /**
     * Trusts the roots that the Java runtime trusts. The default.
     *
     * @return the policy
     */
    public static TlsPolicy system() {
        return new TlsPolicy(TlsSetup.recording(TrustManagers.system()));
    }

    /**
     * Trusts the certificates of a key store, and no others.
     *
     * @param roots the store, loaded
     * @return the policy
     * @throws IllegalArgumentException when the store holds no trusted certificate
     */
    public static TlsPolicy trusting(KeyStore roots) {
        return new TlsPolicy(TlsSetup.recording(TrustManagers.of(Objects.requireNonNull(roots, "roots"))));
    }

    /**
     * Trusts the certificates of a PEM file, and no others.
     *
     * @param pemFile one or more certificates
     * @return the policy
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when the file holds no certificate
     */
    public static TlsPolicy trusting(Path pemFile) throws IOException {
        try (InputStream in = Files.newInputStream(pemFile)) {
            KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
            roots.load(null, null);
            int number = 0;
            for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                roots.setCertificateEntry("root-" + number++, root);
            }
            return trusting(roots);
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException(pemFile + " is not a PEM file of X.509 certificates", broken);
        }
    }

    /**
     * Trusts what a trust manager trusts; the name of the host is checked in addition, whatever the manager does.
     *
     * @param manager decides about chains
     * @return the policy
     */
    public static TlsPolicy trusting(X509TrustManager manager) {
        return new TlsPolicy(TlsSetup.recording(Objects.requireNonNull(manager, "manager")));
    }

    /**
     * Uses a finished TLS context, and checks the name of the host in addition. When its handshake fails, the chain is
     * looked at over a connection of its own, which ends with the chain and over which nothing is sent.
     *
     * @param context ready for use
     * @return the policy
     */
    public static TlsPolicy context(SSLContext context) {
        return new TlsPolicy(TlsSetup.finished(Objects.requireNonNull(context, "context")));
    }

    TlsSetup setup() {
        return setup;
    }
}
