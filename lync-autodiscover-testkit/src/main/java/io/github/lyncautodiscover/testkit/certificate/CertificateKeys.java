package io.github.lyncautodiscover.testkit.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;

/** Makes the keys of throw-away certificates. */
final class CertificateKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateKeys() {}

    static KeyPair of(CertificateProfile profile) {
        return profile.rsaBits() == 0 ? curve() : rsa(profile.rsaBits());
    }

    static KeyPair curve() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no elliptic curve secp256r1.", missing);
        }
    }

    private static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no RSA.", missing);
        }
    }
}
