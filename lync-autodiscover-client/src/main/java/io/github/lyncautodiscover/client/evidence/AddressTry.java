package io.github.lyncautodiscover.client.evidence;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;

/**
 * What happened when one address of a host was connected to. Immutable.
 *
 * @param address the address and port that DNS and the URL led to
 * @param result how the connection attempt ended
 * @param duration the time it took
 */
public record AddressTry(InetSocketAddress address, Result result, Duration duration) {
    /** How a connection attempt ended. */
    public enum Result {
        /** The TCP connection was opened. */
        CONNECTED,
        /** The host answered that nothing listens there. */
        REFUSED,
        /** No answer in time. */
        TIMEOUT,
        /** No route, or the system refused. */
        UNREACHABLE,
        /** No answer, and it was not waited for as long as usual, because our own time was up: that says nothing. */
        CUT_SHORT
    }

    /** Refuses null. */
    public AddressTry {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(duration, "duration");
    }
}
