package io.github.lyncautodiscover.dns;

import org.xbill.DNS.SOARecord;

/** What a TTL on the wire means. */
final class Ttl {
    /** No answer is kept longer, whatever its record says (RFC 8767, 4 recommends days). */
    static final long MAX_SECONDS = 86_400;

    /** And no negative answer longer than this (RFC 2308, 5). */
    private static final long MAX_NEGATIVE_SECONDS = 10_800;

    private Ttl() {}

    /** A TTL with its highest bit set is zero (RFC 2181, 8). */
    static long seconds(long wire) {
        return wire > Integer.MAX_VALUE ? 0 : Math.max(0, wire);
    }

    static long negativeSeconds(SOARecord soa) {
        return Math.min(MAX_NEGATIVE_SECONDS, Math.min(seconds(soa.getTTL()), seconds(soa.getMinimum())));
    }
}
