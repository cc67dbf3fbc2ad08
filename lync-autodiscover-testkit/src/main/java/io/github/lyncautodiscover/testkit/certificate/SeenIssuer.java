package io.github.lyncautodiscover.testkit.certificate;

import java.util.Locale;

/**
 * An authority as the certificates that it issued name it. Immutable.
 *
 * @param name its distinguished name
 * @param key the kind of its key, such as {@code RSA 2048}
 */
public record SeenIssuer(String name, String key) {

    /** The usual key for an algorithm such as {@code SHA256withRSA}. */
    static String keyFor(String signature) {
        String algorithm = signature.toUpperCase(Locale.ROOT);
        // ECDSA has no RSA in it.
        if (algorithm.contains("RSA")) {
            return "RSA 2048";
        }
        return algorithm.startsWith("ED") ? "Ed25519" : "EC 256";
    }
}
