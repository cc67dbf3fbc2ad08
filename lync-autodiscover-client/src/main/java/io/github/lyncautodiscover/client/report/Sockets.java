package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.Hop;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** Addresses as people write them, and where a hop leads. */
final class Sockets {
    private Sockets() {}

    static String text(InetSocketAddress address) {
        return host(address) + ":" + address.getPort();
    }

    private static String host(InetSocketAddress address) {
        InetAddress ip = address.getAddress();
        if (ip == null) {
            return address.getHostString();
        }
        return ip instanceof Inet6Address ? "[" + ip.getHostAddress() + "]" : ip.getHostAddress();
    }

    /** Where the Location header of a hop leads; empty without a usable one. */
    static Optional<URI> target(Hop hop) {
        try {
            return hop.header("Location")
                    .map(location -> hop.url().resolve(location.strip()))
                    .filter(target -> target.getHost() != null);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
