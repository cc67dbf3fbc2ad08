package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/** The servers this computer is set up to ask, read again on demand. Thread-safe. */
final class SystemServers {
    private List<InetSocketAddress> servers = read();

    synchronized List<InetSocketAddress> servers() {
        return servers;
    }

    synchronized void refresh() {
        servers = read();
    }

    /** A configuration of our own: the one that dnsjava shares in the JVM is not ours to refresh. */
    private static List<InetSocketAddress> read() {
        return List.copyOf(new ResolverConfig().servers());
    }
}
