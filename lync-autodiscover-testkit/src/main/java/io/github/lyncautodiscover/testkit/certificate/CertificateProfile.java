package io.github.lyncautodiscover.testkit.certificate;

import java.time.Duration;
import java.util.List;

/**
 * What a certificate is like, apart from its names and its authority. Immutable.
 *
 * @param from when it becomes valid, from the handshake on in which it is first presented
 * @param until when it runs out, from the same moment on
 * @param alternativeNames whether its names are subject alternative names, or the first of them the common name alone
 * @param purposes the object identifiers of the extended key usage; none to leave it out
 * @param rsaBits the size of an RSA key; 0 for an elliptic curve
 * @param weakSignature whether it is signed over SHA-1
 * @param chain what is sent along
 */
public record CertificateProfile(
        Duration from,
        Duration until,
        boolean alternativeNames,
        List<String> purposes,
        int rsaBits,
        boolean weakSignature,
        Chain chain) {

    static final Duration DAY = Duration.ofDays(1);

    /** The object identifier id-kp-serverAuth (RFC 5280, 4.2.1.12). */
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

    /** From yesterday on for a month, with everything that clients want to see. */
    static final CertificateProfile USUAL = new CertificateProfile(
            DAY.negated(), DAY.multipliedBy(30), true, List.of(SERVER_AUTH), 0, false, Chain.INTERMEDIATE);

    /** What a server sends with its own certificate. */
    public enum Chain {
        /** The intermediate, as it should be. */
        INTERMEDIATE,
        /** The intermediate and the root. */
        INTERMEDIATE_AND_ROOT,
        /** Nothing. */
        NOTHING,
        /** An intermediate of the same name and key that ran out yesterday. */
        EXPIRED_INTERMEDIATE,
        /** The intermediate, and the root as an older authority signed it, which ran out yesterday. */
        EXPIRED_CROSS_SIGNED_ROOT
    }

    public CertificateProfile {
        purposes = List.copyOf(purposes);
    }

    public CertificateProfile valid(Duration start, Duration end) {
        return new CertificateProfile(start, end, alternativeNames, purposes, rsaBits, weakSignature, chain);
    }

    public CertificateProfile withCommonNameOnly() {
        return new CertificateProfile(from, until, false, purposes, rsaBits, weakSignature, chain);
    }

    public CertificateProfile withPurposes(List<String> oids) {
        return new CertificateProfile(from, until, alternativeNames, oids, rsaBits, weakSignature, chain);
    }

    public CertificateProfile withRsa(int bits) {
        return new CertificateProfile(from, until, alternativeNames, purposes, bits, weakSignature, chain);
    }

    public CertificateProfile withWeakSignature() {
        return new CertificateProfile(from, until, alternativeNames, purposes, rsaBits, true, chain);
    }

    public CertificateProfile sending(Chain along) {
        return new CertificateProfile(from, until, alternativeNames, purposes, rsaBits, weakSignature, along);
    }
}
