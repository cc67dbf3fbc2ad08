package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.xbill.DNS.ResolverConfig;

/** The servers this computer is set up to ask; a device that moves gets others. Thread-safe. */
final class SystemServers implements ServerList {
    private static final long LIFETIME_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private List<InetSocketAddress> servers;
    private long readAt;

    SystemServers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.servers = read();
        this.readAt = nanoTime.getAsLong();
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
        servers = read();
        readAt = nanoTime.getAsLong();
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
