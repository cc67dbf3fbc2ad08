package io.github.lyncautodiscover.client.hop;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Makes the runtime's own trust managers. */
public final class TrustManagers {
    private TrustManagers() {}

    public static X509TrustManager system() {
        return from(null);
    }

    public static X509TrustManager of(KeyStore roots) {
        X509TrustManager manager = from(roots);
        if (manager.getAcceptedIssuers().length == 0) {
            throw new IllegalArgumentException(
                    "the key store holds no trusted certificate: add the root as a certificate entry");
        }
        return manager;
    }

    /** Trusts these certificates, of which there is at least one. */
    public static X509TrustManager of(Collection<? extends Certificate> roots) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate root : roots) {
                store.setCertificateEntry("root-" + number++, root);
            }
            return of(store);
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("this Java runtime cannot keep certificates", broken);
        }
    }

    /** Whether a chain would pass; nothing is sent for the answer. */
    static boolean accepts(X509TrustManager judge, List<X509Certificate> chain) {
        try {
            judge.checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
            return true;
        } catch (CertificateException | RuntimeException refused) {
            return false;
        }
    }

    private static X509TrustManager from(@Nullable KeyStore roots) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(roots);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return x509;
                }
            }
            throw new IllegalStateException("this Java runtime has no X.509 trust manager");
        } catch (KeyStoreException unusable) {
            throw new IllegalArgumentException("the key store was not loaded, or cannot be read", unusable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime has no usable trust manager", broken);
        }
    }
}
