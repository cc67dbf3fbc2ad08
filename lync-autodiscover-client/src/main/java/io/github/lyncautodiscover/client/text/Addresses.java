package io.github.lyncautodiscover.client.text;

import java.net.InetSocketAddress;

/** Prints addresses as people write them. */
public final class Addresses {
    private Addresses() {}

    /** Address and port; the name where there is no address yet. */
    public static String text(InetSocketAddress socket) {
        return socket.isUnresolved() ? named(socket) : text(socket.getAddress().getHostAddress(), socket.getPort());
    }

    /** Name and port; the address where it was given without a name. */
    public static String named(InetSocketAddress socket) {
        return text(socket.getHostString(), socket.getPort());
    }

    /** Host and port, an IPv6 address in brackets. */
    public static String text(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
