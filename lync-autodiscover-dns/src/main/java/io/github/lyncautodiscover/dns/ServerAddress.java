package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a server: an IP address, and a port unless it is the usual one. */
final class ServerAddress {
    private static final int DNS_PORT = 53;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*]|[^:]*):([0-9]{1,5})");

    private static final Pattern SCOPE = Pattern.compile("%[^\\]]*");

    private ServerAddress() {}

    /**
     * Reads {@code 192.0.2.53}, {@code 192.0.2.53:5353}, {@code 2001:db8::53} or {@code [2001:db8::53]:5353}. An IPv6
     * address may name an interface of this computer: {@code fe80::1%eth0}.
     */
    static InetSocketAddress of(String text) {
        Matcher withPort = WITH_PORT.matcher(text);
        boolean split = withPort.matches();
        int port = split ? Integer.parseInt(withPort.group(2)) : DNS_PORT;
        InetAddress address =
                IpAddresses.scoped(split ? withPort.group(1) : text).orElse(null);
        if (address == null || port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "Give a DNS server as an IP address, with a port if it is not 53, for example [2001:db8::53]:5353.");
        }
        return new InetSocketAddress(address, port);
    }

    /** Reads {@link #text}, also when the interface is one of another computer: it is left out then. */
    static InetSocketAddress recorded(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            return of(SCOPE.matcher(text).replaceFirst(""));
        }
    }

    static String text(InetSocketAddress server) {
        String host = server.getAddress().getHostAddress();
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + server.getPort();
    }
}
