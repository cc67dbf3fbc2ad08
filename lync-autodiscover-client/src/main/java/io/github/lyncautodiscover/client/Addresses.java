package io.github.lyncautodiscover.client;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** Prints addresses as people write them. */
final class Addresses {
    private Addresses() {}

    static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
