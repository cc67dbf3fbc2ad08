package io.github.lyncautodiscover.testkit;

/** Presents a certificate that a careful client refuses, although the handshake itself is sound. */
public enum CertificateFault implements Fault {
    /** A good certificate for somebody else's name. */
    WRONG_NAME,
    /** Ran out yesterday. */
    EXPIRED,
    /** Becomes valid tomorrow. */
    NOT_YET_VALID,
    /** Issued by itself. */
    SELF_SIGNED,
    /** Issued by an authority that is in nobody's trust anchors. */
    UNTRUSTED,
    /** Good, but sent without the intermediate that leads to the trust anchor; the missing one is named in its AIA. */
    MISSING_INTERMEDIATE,
    /** Good, with an RSA key of 1024 bits. */
    WEAK_KEY,
    /** Good, signed over SHA-1. */
    WEAK_SIGNATURE
}
