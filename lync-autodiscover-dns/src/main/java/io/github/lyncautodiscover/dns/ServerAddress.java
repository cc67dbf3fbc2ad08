package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Text forms of addresses, without any look-up. */
final class ServerAddress {
    static final int DNS_PORT = 53;

    private ServerAddress() {}

    static String text(InetSocketAddress server) {
        String host = server.getAddress().getHostAddress();
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + server.getPort();
    }

    static String text(InetAddress address) {
        return address.getHostAddress();
    }
}
