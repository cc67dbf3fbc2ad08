package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.Objects;

/**
 * One step of a CNAME chain (RFC 1034, 3.6.2). Immutable.
 *
 * @param owner the name that is an alias, without the final dot
 * @param target the name it stands for, without the final dot
 * @param ttl how long this step may be kept
 */
public record Alias(String owner, String target, Duration ttl) {

    /** Refuses missing parts. */
    public Alias {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(ttl, "ttl");
    }

    /** {@return the step in the form of a zone file, for example {@code a.example 300 CNAME b.example}} */
    @Override
    public String toString() {
        return DnsName.told(owner) + " " + ttl.toSeconds() + " CNAME " + DnsName.told(target);
    }
}
