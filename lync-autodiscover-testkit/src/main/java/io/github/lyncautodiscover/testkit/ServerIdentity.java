package io.github.lyncautodiscover.testkit;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a server proves itself with.
 *
 * @param key its private key
 * @param chain the certificates it sends, its own first
 */
record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {
    ServerIdentity {
        chain = List.copyOf(chain);
    }

    /** The same, sent without the certificates that lead to the trust anchor. */
    ServerIdentity withoutIntermediate() {
        return new ServerIdentity(key, chain.subList(0, 1));
    }
}
