package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.Objects;

/**
 * One SRV record (RFC 2782). Immutable.
 *
 * @param host the server that offers the service, without the final dot
 * @param port the port it listens on
 * @param priority smaller ones are tried first
 * @param weight the share among those of the same priority
 * @param ttl how much longer the record may be kept
 * @param outsideDomain whether the host lies outside the domain of the service: desktop clients then refuse it or ask
 *     the user whether to trust it
 */
public record ServiceTarget(String host, int port, int priority, int weight, Duration ttl, boolean outsideDomain) {

    /** Refuses missing parts. */
    public ServiceTarget {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(ttl, "ttl");
    }

    /** {@return the record in the form of a zone file, for example {@code 0 5 5061 sip.contoso.com}} */
    @Override
    public String toString() {
        return priority + " " + weight + " " + port + " " + DnsName.told(host)
                + (outsideDomain ? " (outside the domain)" : "");
    }
}
