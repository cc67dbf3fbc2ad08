package io.github.lyncautodiscover.client.evidence;

import java.util.Objects;

/**
 * One cell of the certificate matrix: the certificate that the server behind a discovery name presents for that name.
 * Immutable.
 *
 * <p>DNS, TCP and the TLS handshake only; nothing is asked over the connection.
 *
 * @param sipDomain the SIP domain whose users ask for the name
 * @param name the discovery name
 * @param hop everything that was seen, with the failure where the certificate would stop a client
 */
public record CertificateProbe(String sipDomain, String name, Hop hop) {
    /** Refuses null. */
    public CertificateProbe {
        Objects.requireNonNull(sipDomain, "sipDomain");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hop, "hop");
    }

    /** {@return whether it was ended before the server had its time, by the deadline above all} */
    public boolean isCutShort() {
        return hop.failure().filter(failure -> failure.kind().isOurs()).isPresent();
    }

    /** {@return whether a certificate was presented that names this name, trusted or not} */
    public boolean isCovered() {
        return hop.tls()
                .flatMap(TlsFacts::certificate)
                .filter(leaf -> leaf.covers(name))
                .isPresent();
    }
}
