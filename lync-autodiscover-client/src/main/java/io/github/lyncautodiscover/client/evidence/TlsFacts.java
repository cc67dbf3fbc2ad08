package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.dns.DiscoveryNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a TLS handshake showed, also when it failed. Immutable.
 *
 * @param protocol the protocol version, such as {@code TLSv1.3}; empty when the handshake did not get that far
 * @param cipherSuite the cipher suite; empty when the handshake did not get that far
 * @param chain the certificates that the server presented, its own first; empty when it presented none, or when a
 *     finished {@code SSLContext} of the caller kept them to itself
 * @param trust what stands between the chain and the trusted roots
 * @param clientCertificateAsked whether the server asked for a certificate of the client, who has none to offer; not
 *     known, and false, with a finished {@code SSLContext} of the caller
 * @param resumed whether an earlier session was taken up again, in which case the chain is that of the earlier handshake
 */
public record TlsFacts(
        String protocol,
        String cipherSuite,
        List<CertificateFacts> chain,
        ChainTrust trust,
        boolean clientCertificateAsked,
        boolean resumed) {
    /** Refuses null and keeps a copy of the list. */
    public TlsFacts {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(cipherSuite, "cipherSuite");
        chain = List.copyOf(chain);
        Objects.requireNonNull(trust, "trust");
    }

    /** {@return the certificate of the server itself} */
    public Optional<CertificateFacts> certificate() {
        return chain.stream().findFirst();
    }

    /**
     * {@return which of the two discovery names of a SIP domain the certificate of the server covers}
     *
     * @param sipDomain the SIP domain, which need not be the one that was looked up
     */
    public List<String> coveredNames(String sipDomain) {
        DiscoveryNames names = DiscoveryNames.of(sipDomain);
        return Stream.of(names.internal(), names.external())
                .filter(name -> certificate().filter(leaf -> leaf.covers(name)).isPresent())
                .toList();
    }
}
