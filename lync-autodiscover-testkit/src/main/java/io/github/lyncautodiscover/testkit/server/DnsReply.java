package io.github.lyncautodiscover.testkit.server;

import java.time.Duration;

/**
 * What goes back for a DNS query: some bytes or silence, at once or late, over a connection that stays or not. Immutable.
 */
final class DnsReply {

    private final byte[] wire;
    private final Duration delay;
    private final boolean hangsUp;

    DnsReply(byte[] wire, Duration delay, boolean hangsUp) {
        this.wire = wire.clone();
        this.delay = delay;
        this.hangsUp = hangsUp;
    }

    /** The message; empty for silence. */
    byte[] wire() {
        return wire.clone();
    }

    Duration delay() {
        return delay;
    }

    boolean hangsUp() {
        return hangsUp;
    }
}
