package io.github.lyncautodiscover.testkit.certificate;

import io.github.lyncautodiscover.testkit.CertificateFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The TLS set-up of every server of a deployment, good and spoilt, made when it is first needed. Thread-safe. */
public final class TlsIdentities {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DAY = CertificateProfile.DAY;
    private static final int WEAK_RSA = 1024;

    private final ChainCopies copies = new ChainCopies();
    private final List<SeenIssuer> anchors;
    private final CertificateAuthority publicAuthority;
    private final String companyName;
    private @Nullable CertificateAuthority companyAuthority;
    private final Map<Presented, SSLContext> contexts = new ConcurrentHashMap<>();

    /** A certificate together with what is wrong with it. */
    private record Presented(
            CertificatePlan certificate, @Nullable CertificateFault fault) {}

    /** With these authorities among those that every device trusts. */
    public TlsIdentities(List<SeenIssuer> anchors) {
        this.anchors = List.copyOf(anchors);
        // Of two roots of one name Java tries either.
        this.publicAuthority = new CertificateAuthority(anchors.isEmpty() ? "Testkit Public CA" : "Testkit Replay CA");
        this.companyName = anchors.isEmpty() ? "Testkit Company CA" : "Testkit Replay Company CA";
    }

    public SSLContext contextFor(CertificatePlan certificate, @Nullable CertificateFault fault) {
        return contexts.computeIfAbsent(new Presented(certificate, fault), this::newContext);
    }

    public KeyStore publicTrust() {
        return trust(publicRoots());
    }

    public KeyStore companyTrust() {
        List<X509Certificate> roots = publicRoots();
        roots.add(companyAuthority().root());
        return trust(roots);
    }

    private List<X509Certificate> publicRoots() {
        List<X509Certificate> roots = new ArrayList<>(List.of(publicAuthority.root()));
        anchors.forEach(issuer -> roots.add(copies.root(issuer)));
        return roots;
    }

    public String companyPem() {
        return pem(companyAuthority().root());
    }

    public String publicPem() {
        return publicRoots().stream().map(TlsIdentities::pem).collect(Collectors.joining());
    }

    private synchronized CertificateAuthority companyAuthority() {
        if (companyAuthority == null) {
            companyAuthority = new CertificateAuthority(companyName);
        }
        return companyAuthority;
    }

    private SSLContext newContext(Presented presented) {
        ServerIdentity identity = identity(presented.certificate(), presented.fault());
        try {
            // Client certificates are asked for by some faults only.
            TrustManagerFactory clients = TrustManagerFactory.getInstance("PKIX");
            clients.init(publicTrust());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new ServerKeys(identity)}, clients.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM cannot serve TLS.", missing);
        }
    }

    private ServerIdentity identity(CertificatePlan certificate, @Nullable CertificateFault fault) {
        CertificateAuthority authority = certificate.publicAuthority() ? publicAuthority : companyAuthority();
        List<String> names = certificate.names();
        CertificateProfile good = certificate.profile();
        if (fault == null && !certificate.copied().isEmpty()) {
            return copies.issue(certificate.copied());
        }
        if (fault == null) {
            return authority.issue(names, good);
        }
        return switch (fault) {
            case WRONG_NAME -> authority.issue(List.of("www.fabrikam.test"), CertificateProfile.USUAL);
            case EXPIRED -> authority.issue(names, good.valid(MONTH.negated(), DAY.negated()));
            case NOT_YET_VALID -> authority.issue(names, good.valid(DAY, MONTH));
            case SELF_SIGNED -> CertificateAuthority.selfSigned(names);
            case UNTRUSTED -> new CertificateAuthority("Nobody Knows This CA").issue(names, good);
            case MISSING_INTERMEDIATE -> authority.issue(names, good.sending(CertificateProfile.Chain.NOTHING));
            case WEAK_KEY -> authority.issue(names, good.withRsa(WEAK_RSA));
            case WEAK_SIGNATURE -> authority.issue(names, good.withWeakSignature());
        };
    }

    /** A client's set-up that trusts the store and nothing else. */
    public static SSLContext clientContext(KeyStore trust) {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no TLS.", missing);
        }
    }

    private static KeyStore trust(List<X509Certificate> anchors) {
        KeyStore store = emptyStore();
        try {
            for (X509Certificate anchor : anchors) {
                store.setCertificateEntry(anchor.getSubjectX500Principal().getName(), anchor);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return store;
    }

    private static String pem(X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyStore emptyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no PKCS12 key store.", missing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
