package io.github.lyncautodiscover.testkit.server;

import java.time.Duration;

/**
 * How the answers to DNS questions are spoilt. Immutable.
 *
 * @param kind what is wrong with them
 * @param delay how late they come
 */
public record DnsStrike(Kind kind, Duration delay) {

    /** What is wrong with the answers. */
    public enum Kind {
        NXDOMAIN,
        NODATA,
        SERVFAIL,
        REFUSED,
        SILENCE,
        CNAME_LOOP,
        DANGLING_CNAME,
        TRUNCATED,
        TRUNCATED_WITHOUT_TCP,
        WRONG_ID,
        EDNS_REFUSED,
        EDNS_DROPPED,
        SLOW
    }

    @Override
    public String toString() {
        return "DNS_" + kind;
    }
}
