package io.github.lyncautodiscover.client;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a TLS handshake showed, also when it failed. Immutable.
 *
 * @param protocol the protocol version, such as {@code TLSv1.3}; empty when the handshake did not get that far
 * @param cipherSuite the cipher suite; empty when the handshake did not get that far
 * @param chain the certificates that the server presented, its own first; empty when it presented none, or when a
 *     finished {@code SSLContext} of the caller kept them to itself
 * @param resumed whether an earlier session was taken up again, in which case the chain is that of the earlier handshake
 */
public record TlsFacts(String protocol, String cipherSuite, List<CertificateFacts> chain, boolean resumed) {
    /** Refuses null and keeps a copy of the list. */
    public TlsFacts {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(cipherSuite, "cipherSuite");
        chain = List.copyOf(chain);
    }

    /** {@return the certificate of the server itself} */
    public Optional<CertificateFacts> certificate() {
        return chain.stream().findFirst();
    }
}
