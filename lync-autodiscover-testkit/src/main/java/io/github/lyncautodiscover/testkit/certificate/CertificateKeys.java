package io.github.lyncautodiscover.testkit.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;

/** Makes the keys of throw-away certificates. */
final class CertificateKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHORTEST_RSA = 512;
    private static final int USUAL_RSA = 2048;
    private static final int LONGEST_RSA = 8192;

    private CertificateKeys() {}

    static KeyPair of(CertificateProfile profile) {
        return profile.rsaBits() == 0 ? curve() : rsa(profile.rsaBits());
    }

    /** Keys of a kind that a diagnosis names, such as {@code RSA 2048}; on the usual curve where it names none that is known. */
    static KeyPair of(String kind) {
        String[] words = kind.split(" ", 2);
        int bits = words.length == 2 && words[1].matches("\\d{1,5}") ? Integer.parseInt(words[1]) : 0;
        return switch (words[0]) {
            case "RSA" -> rsa(bits >= SHORTEST_RSA && bits <= LONGEST_RSA ? bits : USUAL_RSA);
            case "EC" -> curve(bits == 384 ? "secp384r1" : bits == 521 ? "secp521r1" : "secp256r1");
            case "EdDSA", "Ed25519" -> generate("Ed25519", generator -> {});
            default -> curve();
        };
    }

    static KeyPair curve() {
        return curve("secp256r1");
    }

    private static KeyPair curve(String name) {
        return generate("EC", generator -> generator.initialize(new ECGenParameterSpec(name), RANDOM));
    }

    private static KeyPair rsa(int bits) {
        return generate("RSA", generator -> generator.initialize(bits, RANDOM));
    }

    private interface Setting {
        void on(KeyPairGenerator generator) throws GeneralSecurityException;
    }

    private static KeyPair generate(String algorithm, Setting setting) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            setting.on(generator);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM cannot make such keys: " + algorithm + ".", missing);
        }
    }
}
