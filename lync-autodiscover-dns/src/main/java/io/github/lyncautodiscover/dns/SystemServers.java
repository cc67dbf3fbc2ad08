package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.xbill.DNS.ResolverConfig;

/** The servers this computer is set up to ask; a device that moves gets others. Thread-safe. */
final class SystemServers implements ServerList {
    private static final long LIFETIME_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final Supplier<List<InetSocketAddress>> settings;
    private List<InetSocketAddress> servers = List.of();
    private List<String> skipped = List.of();
    private long readAt;

    SystemServers(LongSupplier nanoTime) {
        this(nanoTime, SystemServers::read);
    }

    SystemServers(LongSupplier nanoTime, Supplier<List<InetSocketAddress>> settings) {
        this.nanoTime = nanoTime;
        this.settings = settings;
        refresh();
    }

    @Override
    public synchronized List<InetSocketAddress> servers() {
        if (nanoTime.getAsLong() - readAt >= LIFETIME_NANOS) {
            refresh();
        }
        return servers;
    }

    @Override
    public synchronized void refresh() {
        List<InetSocketAddress> usable = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (InetSocketAddress server : settings.get()) {
            String reason = refusal(server);
            if (reason.isEmpty()) {
                usable.add(server);
            } else {
                unusable.add(DnsName.shown(server.getHostString()) + ": " + reason);
            }
        }
        servers = List.copyOf(usable);
        skipped = List.copyOf(unusable);
        readAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized List<String> skipped() {
        return skipped;
    }

    /** Other resolvers pass over such lines too; a name would have to be resolved before it could resolve anything. */
    private static String refusal(InetSocketAddress server) {
        if (server.isUnresolved()) {
            return "no address, or one on an interface that this computer does not have";
        }
        if (server.getPort() == 0) {
            return "no port";
        }
        String host = server.getHostString();
        boolean named = IpAddresses.scoped(host).isEmpty();
        if (named) {
            return "a name and not an address";
        }
        boolean nobody = server.getAddress().isMulticastAddress();
        return nobody ? "an address that is no server's" : "";
    }

    /**
     * A configuration of our own, as the one that dnsjava shares in the JVM is not ours to refresh. One view at a time:
     * its providers keep what they read in fields.
     */
    private static List<InetSocketAddress> read() {
        synchronized (SystemServers.class) {
            return List.copyOf(new ResolverConfig().servers());
        }
    }
}
