package io.github.lyncautodiscover.client.hop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.X509TrustManager;

/**
 * Whom this computer trusts, as its browsers see it: the stores of Windows, with what a domain has given to its
 * members, the key chain of macOS, or the bundle of a Linux distribution.
 */
public final class ComputerTrust {
    private static final List<String> WINDOWS = List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");
    private static final List<String> MAC = List.of("KeychainStore-ROOT", "KeychainStore");

    /** Debian, Fedora and its kin, their older releases, SUSE, Alpine and the BSDs. */
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private ComputerTrust() {}

    /** Finds it when it is first asked for; empty where there is no store that can be read. */
    public static Supplier<Optional<X509TrustManager>> lazily() {
        return new Supplier<>() {
            private boolean looked;
            private Optional<X509TrustManager> found = Optional.empty();

            @Override
            public synchronized Optional<X509TrustManager> get() {
                if (!looked) {
                    found = find();
                    looked = true;
                }
                return found;
            }
        };
    }

    /** The store of this computer; empty where there is none that can be read. */
    public static Optional<X509TrustManager> find() {
        return find(System.getProperty("os.name", ""), BUNDLES);
    }

    /** The same for another computer: the first of these bundles that is there, and the stores of its system. */
    public static Optional<X509TrustManager> find(String system, List<Path> bundles) {
        String name = system.toLowerCase(Locale.ROOT);
        Set<Certificate> roots = new LinkedHashSet<>();
        if (name.startsWith("windows")) {
            WINDOWS.forEach(store -> addStore(store, roots));
        } else {
            if (name.startsWith("mac")) {
                MAC.forEach(store -> addStore(store, roots));
            }
            bundles.stream().filter(Files::isReadable).findFirst().ifPresent(bundle -> addBundle(bundle, roots));
        }
        return roots.isEmpty() ? Optional.empty() : Optional.of(TrustManagers.of(roots));
    }

    private static void addStore(String type, Set<Certificate> roots) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate root) {
                    roots.add(root);
                }
            }
        } catch (GeneralSecurityException | IOException missing) {
            // Not every runtime knows every store.
        }
    }

    private static void addBundle(Path bundle, Set<Certificate> roots) {
        try {
            roots.addAll(CertificateFile.read(Files.readAllBytes(bundle)));
        } catch (GeneralSecurityException | IOException unreadable) {
            // A bundle that cannot be read is none.
        }
    }
}
