package io.github.lyncautodiscover.testkit.server;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
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

    /** The same, sent with the trust anchor at its end, which nobody needs. */
    ServerIdentity withRoot(X509Certificate root) {
        List<X509Certificate> longer = new ArrayList<>(chain);
        longer.add(root);
        return new ServerIdentity(key, longer);
    }

    /** The same, sent without the certificates that lead to the trust anchor. */
    ServerIdentity withoutIntermediate() {
        return new ServerIdentity(key, chain.subList(0, 1));
    }
}
