package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Reads addresses with ports. */
final class SeenSocket {

    private SeenSocket() {}

    static InetSocketAddress read(Saved socket) {
        return new InetSocketAddress(address(socket.get("host")), socket.number("port"));
    }

    static InetAddress address(Saved text) {
        String address = text.text();
        if (!HostNames.isAddress(address)) {
            throw new IllegalArgumentException(
                    "This saved diagnosis has something else than an IP address at " + text.path() + ".");
        }
        int zone = address.indexOf('%');
        return ZoneFile.literal(zone < 0 ? address : address.substring(0, zone));
    }
}
