package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;

/**
 * One question to one server: the evidence behind an answer. Immutable.
 *
 * @param name the name asked for, without the final dot
 * @param type the record type asked for, for example {@code AAAA}
 * @param server the server asked
 * @param transport how the question travelled
 * @param edns whether the question carried EDNS (RFC 6891), which some servers and firewalls refuse or drop
 * @param status what came of it
 * @param duration the time from sending to the answer, or to giving up
 */
public record ServerTry(
        String name,
        String type,
        InetSocketAddress server,
        Transport transport,
        boolean edns,
        DnsStatus status,
        Duration duration) {

    /** Refuses missing parts. */
    public ServerTry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(duration, "duration");
    }

    /** {@return one line, for example {@code lyncdiscover.contoso.com AAAA at 192.0.2.53:53 by UDP: NODATA in 3 ms}} */
    @Override
    public String toString() {
        return name + " " + type + " at " + ServerAddress.text(server) + " by " + transport
                + (edns ? "" : " without EDNS") + ": " + status + " in "
                + duration.toMillis() + " ms";
    }
}
