package io.github.lyncautodiscover.client.evidence;

import java.util.Objects;

/**
 * One address of a host on the way to the answer that no hop had tried: whether it can be connected to at all. Immutable.
 *
 * <p>TCP only; nothing is sent over the connection. A client that takes the first address that accepts never sees that
 * another one is dead, and devices that prefer that one lose their time there.
 *
 * @param host the host that DNS gave the address for
 * @param tried the address, and what happened there
 */
public record AddressProbe(String host, AddressTry tried) {
    /** Refuses null. */
    public AddressProbe {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(tried, "tried");
    }
}
