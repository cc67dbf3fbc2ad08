package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One place to ask DNS from: this computer as it is set up, or named servers as if from somewhere else. Thread-safe.
 *
 * <p>Search suffixes are never applied and the address cache of the JVM is never used. Answers are kept as long as
 * their TTL allows, those with a TTL of zero never. After {@link #close()} no thread and no socket of the view remains.
 */
public final class DnsView implements AutoCloseable {
    private final Resolution resolution;
    private final Supplier<List<InetSocketAddress>> servers;
    private final Runnable refresh;

    private DnsView(Builder builder) {
        @Nullable SystemServers system = builder.system ? new SystemServers() : null;
        List<InetSocketAddress> named = List.copyOf(builder.servers);
        servers = system == null ? () -> named : system::servers;
        refresh = system == null ? () -> {} : system::refresh;
        HostsFile hosts = builder.system || builder.hostsFile != null ? new HostsFile(builder.hostsFile) : null;
        Settings settings = new Settings(builder.timeout, builder.tries, builder.udpSize, builder.inFlight);
        resolution = new Resolution(settings, servers, hosts, new AnswerCache(builder.cacheSize, builder.nanoTime));
    }

    /** The view of this computer: its hosts file, then the servers it is set up with. */
    public static DnsView system() {
        return builder().system().build();
    }

    /**
     * The view that these servers give, asked in this order.
     *
     * @param servers addresses with their port, usually 53
     * @throws IllegalArgumentException when there is no server, or one without an IP address
     */
    public static DnsView of(InetSocketAddress... servers) {
        return builder().servers(servers).build();
    }

    /** Starts with the defaults and no server. */
    public static Builder builder() {
        return new Builder();
    }

    /** The servers, in the order in which they are asked. */
    public List<InetSocketAddress> servers() {
        return servers.get();
    }

    /**
     * Asks for the addresses of a name and waits for the answer.
     *
     * <p>An interrupt ends the question with {@link DnsStatus#INTERRUPTED}; the flag of the thread is set again.
     *
     * @param name a host name; other scripts become A-labels, a final dot is dropped
     * @throws IllegalArgumentException when the text is no domain name
     * @throws IllegalStateException when the view is closed
     */
    public HostAnswer host(String name) {
        String asked = DomainName.of(name);
        long start = System.nanoTime();
        CompletableFuture<HostAnswer> answer = resolution.host(asked);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            return HostAnswer.interrupted(asked, Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("This DnsView was closed while it was asked for " + asked, e);
        }
    }

    /**
     * Asks for the addresses of a name without waiting, A and AAAA at the same time.
     *
     * <p>The future completes normally whatever the network does. Cancelling it closes the sockets of this question;
     * {@link #close()} cancels it.
     *
     * @param name a host name; other scripts become A-labels, a final dot is dropped
     * @throws IllegalArgumentException when the text is no domain name
     * @throws IllegalStateException when the view is closed
     */
    public CompletableFuture<HostAnswer> hostAsync(String name) {
        return Futures.handedOut(resolution.host(DomainName.of(name)));
    }

    /** Forgets every answer and reads this computer's settings anew: what to call when the network has changed. */
    public void flush() {
        resolution.checkOpen();
        refresh.run();
        resolution.flush();
    }

    /** Cancels what is on its way, ends the thread and closes the sockets of the view. */
    @Override
    public void close() {
        resolution.close();
    }

    /** Names the servers and the limits of a view. Not thread-safe; use from one thread. */
    public static final class Builder {
        private static final int LEAST_UDP_SIZE = 512;
        private static final int LARGEST_UDP_SIZE = 65_535;

        private final List<InetSocketAddress> servers = new ArrayList<>();
        private boolean system;
        private @Nullable Path hostsFile;
        private Duration timeout = Duration.ofSeconds(2);
        private int tries = 2;
        private int udpSize = 1232;
        private int inFlight = 128;
        private int cacheSize = 10_000;
        private LongSupplier nanoTime = System::nanoTime;

        private Builder() {}

        /** Asks the servers this computer is set up with, after its hosts file. */
        public Builder system() {
            system = true;
            return this;
        }

        /** Asks these servers, in this order and after those named before. */
        public Builder servers(InetSocketAddress... more) {
            return servers(List.of(more));
        }

        /** Asks these servers, in this order and after those named before. */
        public Builder servers(List<InetSocketAddress> more) {
            servers.addAll(more);
            return this;
        }

        /** Looks into this hosts file first; by default {@link #system()} uses this computer's, named servers none. */
        public Builder hostsFile(Path file) {
            hostsFile = Objects.requireNonNull(file, "file");
            return this;
        }

        /** How long one server may take for one question; 2 seconds by default. */
        public Builder timeout(Duration limit) {
            timeout = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /** How often a silent server is asked, 1 to 10; 2 by default, the second time without EDNS. */
        public Builder tries(int count) {
            tries = count;
            return this;
        }

        /** The largest datagram to be sent to us, 512 to 65535 octets; 1232 by default, which no path cuts up. */
        public Builder udpSize(int octets) {
            udpSize = octets;
            return this;
        }

        /** How many questions, and so sockets, are on their way at most, from 1; 128 by default. Others wait. */
        public Builder inFlight(int questions) {
            inFlight = questions;
            return this;
        }

        /** How many answers are kept at most, 0 for none; 10000 by default. */
        public Builder cacheSize(int answers) {
            cacheSize = answers;
            return this;
        }

        Builder nanoTime(LongSupplier ticker) {
            nanoTime = ticker;
            return this;
        }

        /**
         * The view.
         *
         * @throws IllegalArgumentException with a sentence that says what to change
         */
        public DnsView build() {
            check(system || !servers.isEmpty(), "No server to ask: call servers(…) or system().");
            check(!system || servers.isEmpty(), "Call either servers(…) or system(), not both.");
            for (InetSocketAddress server : servers) {
                check(!server.isUnresolved(), "Give the IP address of the server instead of its name: " + server);
            }
            check(timeout.compareTo(Duration.ZERO) > 0, "The timeout must be longer than zero: " + timeout);
            check(timeout.compareTo(Duration.ofHours(1)) <= 0, "The timeout must not exceed an hour: " + timeout);
            check(tries >= 1 && tries <= 10, "The number of tries must be from 1 to 10: " + tries);
            check(
                    udpSize >= LEAST_UDP_SIZE && udpSize <= LARGEST_UDP_SIZE,
                    "The UDP size must be from 512 to 65535 octets: " + udpSize);
            check(inFlight >= 1, "At least one question must be allowed in flight: " + inFlight);
            check(cacheSize >= 0, "The size of the cache must not be negative: " + cacheSize);
            return new DnsView(this);
        }

        private static void check(boolean holds, String sentence) {
            if (!holds) {
                throw new IllegalArgumentException(sentence);
            }
        }
    }
}
