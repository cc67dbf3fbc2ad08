package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.hop.CertificateFile;
import io.github.lyncautodiscover.client.hop.ComputerTrust;
import io.github.lyncautodiscover.client.hop.TlsSetup;
import io.github.lyncautodiscover.client.hop.TrustManagers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * Whom to trust. The name of the host is always checked; chain and dates are checked by the Java runtime against the
 * roots of the policy, unless the caller brings a trust manager or a context that decides about them. No policy sends a
 * request over a connection that failed these checks. Immutable.
 */
public final class TlsPolicy {
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private final TlsSetup setup;

    private TlsPolicy(TlsSetup setup) {
        this.setup = setup;
    }

    /**
     * Trusts the roots that the Java runtime trusts: the public ones, as phones know them. The default. Where a chain
     * is refused, the store of this computer is asked too, for the evidence alone: {@code
     * ChainTrust.TRUSTED_BY_COMPUTER} says that it would accept.
     *
     * @return the policy
     */
    public static TlsPolicy java() {
        return comparing(TrustManagers.system(), ComputerTrust.lazily(), false);
    }

    /**
     * Trusts the roots that this computer trusts, as its browsers do: the stores of Windows, the key chain of macOS, or
     * the bundle of a Linux distribution; those of Java where none can be read. A chain that the public roots do not
     * lead to is accepted, and marked as {@code ChainTrust.TRUSTED_BY_COMPUTER}: phones refuse it. One that is refused and
     * leads to the public roots is marked as {@code ChainTrust.TRUSTED_BY_PUBLIC_ROOTS}: phones accept it.
     *
     * @return the policy
     */
    public static TlsPolicy system() {
        X509TrustManager runtime = TrustManagers.system();
        return ComputerTrust.find()
                .map(computer -> comparing(computer, () -> Optional.of(runtime), true))
                .orElseGet(() -> comparing(runtime, Optional::empty, false));
    }

    /** One store decides, the other is asked for comparison. */
    static TlsPolicy comparing(
            X509TrustManager decides, Supplier<Optional<X509TrustManager>> other, boolean computerDecides) {
        return new TlsPolicy(TlsSetup.comparing(decides, other, computerDecides));
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
     * Trusts the certificates of a file, and no others: PEM with whatever stands around its blocks, DER, or PKCS#7
     * (p7b), in UTF-8 or UTF-16, as the tools of any system write them.
     *
     * @param file one or more certificates, at most 16 MB
     * @return the policy
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when the file holds no certificate
     */
    public static TlsPolicy trusting(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return trusting(TrustManagers.of(CertificateFile.read(in.readNBytes(LARGEST_FILE))));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException(file + " holds no X.509 certificates in PEM, DER or PKCS#7", broken);
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
