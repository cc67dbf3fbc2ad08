package io.github.lyncautodiscover.client.evidence;

import java.util.Objects;

/**
 * What a TLS handshake ended with when no certificate was to blame. Immutable.
 *
 * @param kind who refused what
 * @param subject what was refused, or how, in the words of the TLS implementation: {@code protocol_version}, {@code TLS10},
 *     {@code SSL_RSA_WITH_RC4_128_SHA}, or a number of bytes
 */
public record TlsRefusal(Kind kind, String subject) {
    /** Who refused what. */
    public enum Kind {
        /** The server sent an alert, which the subject names. */
        ALERT,
        /** This client does not take the version that the server chose. */
        VERSION,
        /** This client does not take the cipher suite that the server chose. */
        CIPHER_SUITE,
        /** A message of the server, its certificates most of all, has more bytes than this client takes. */
        MESSAGE_SIZE
    }

    /** Refuses null. */
    public TlsRefusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
    }
}
