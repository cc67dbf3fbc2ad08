package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place to ask DNS from: this computer as it is set up, or named servers as if from somewhere else. Thread-safe.
 *
 * <p>Search suffixes are never applied and the address cache of the JVM is never used. Answers are kept as long as
 * their TTL allows, those with a TTL of zero never. After {@link #close()} no thread and no socket of the view remains.
 */
public final class DnsView implements AutoCloseable {
    private final Resolution resolution;
    private final ServerList servers;
    private final @Nullable HostsFile hosts;

    private DnsView(Resolution resolution, ServerList servers, @Nullable HostsFile hosts) {
        this.resolution = resolution;
        this.servers = servers;
        this.hosts = hosts;
    }

    private DnsView(Builder builder) {
        List<InetSocketAddress> named = List.copyOf(builder.servers);
        servers = builder.system ? new SystemServers(builder.nanoTime) : () -> named;
        hosts = builder.system || builder.hostsFile != null ? new HostsFile(builder.hostsFile) : null;
        ViewSettings settings = new ViewSettings(
                builder.timeout, builder.tries, builder.udpSize, builder.inFlight, builder.cacheSize, builder.rate);
        resolution = new Resolution(settings, servers, hosts, new AnswerCache(builder.cacheSize, builder.nanoTime));
    }

    /**
     * The view of this computer: its hosts file, then the servers it is set up with.
     *
     * @return a view to be closed by the caller
     */
    public static DnsView system() {
        return builder().system().build();
    }

    /**
     * The view that these servers give, asked in this order.
     *
     * @param servers addresses with their port, usually 53
     * @return a view to be closed by the caller
     * @throws IllegalArgumentException when there is no server, or one without an IP address or a port
     */
    public static DnsView of(InetSocketAddress... servers) {
        return builder().servers(List.of(servers)).build();
    }

    /**
     * The view that these servers give, asked in this order.
     *
     * @param servers IP addresses, with the port where it is not 53: {@code 192.0.2.53} or {@code [2001:db8::53]:5353}
     * @return a view to be closed by the caller
     * @throws IllegalArgumentException when there is no server, or a text that is no such address
     */
    public static DnsView of(String... servers) {
        return builder().servers(servers).build();
    }

    /** {@return a builder with the defaults and no server} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the servers, in the order in which they are asked} */
    public List<InetSocketAddress> servers() {
        return servers.servers();
    }

    /**
     * {@return what this computer is set up to ask and cannot ask, each with the reason} Names in place of addresses,
     * impossible addresses and addresses on interfaces that are not there are passed over. Empty with named servers.
     */
    public List<String> skippedServers() {
        return servers.skipped();
    }

    /**
     * {@return the lines of the hosts file that are passed over, each with its number and the reason; no more than 20}
     * Comments and empty lines are none of them. Empty without a hosts file, and when it cannot be read.
     */
    public List<String> skippedHosts() {
        return hosts == null ? List.of() : hosts.skipped();
    }

    /**
     * Asks for the addresses of a name, A and AAAA at the same time, and waits for the answer.
     *
     * <p>Once one family is found, a server that is silent about the other is not waited for a second time.
     *
     * <p>An interrupt ends the question with {@link DnsStatus#INTERRUPTED}; the flag of the thread is set again.
     *
     * @param name a host name or an IP address; other scripts become A-labels, a final dot is dropped
     * @return the answer, whatever the network does
     * @throws IllegalArgumentException when the text is no domain name
     * @throws IllegalStateException when the view is closed
     */
    public HostAnswer host(String name) {
        return Futures.await(hostInside(name), waited -> HostAnswer.interrupted(DnsName.of(name), waited));
    }

    /**
     * Asks for the addresses of a name, A and AAAA at the same time, without waiting.
     *
     * @param name a host name or an IP address; other scripts become A-labels, a final dot is dropped
     * @return completes normally whatever the network does; cancelling it closes the sockets of this question, and
     *     {@link #close()} cancels it
     * @throws IllegalArgumentException when the text is no domain name
     * @throws IllegalStateException when the view is closed
     */
    public CompletableFuture<HostAnswer> hostAsync(String name) {
        return Futures.handedOut(hostInside(name), callbacks().orCurrent());
    }

    /**
     * Asks for the SRV records of a service and waits for the answer.
     *
     * <p>An interrupt ends the question with {@link DnsStatus#INTERRUPTED}; the flag of the thread is set again.
     *
     * @param name for example {@code _sip._tls.contoso.com}
     * @return the answer, whatever the network does
     * @throws IllegalArgumentException when the text is no domain name
     * @throws IllegalStateException when the view is closed
     */
    public ServiceAnswer service(String name) {
        return Futures.await(serviceInside(name), waited -> ServiceAnswer.interrupted(DnsName.of(name), waited));
    }

    /**
     * Asks for the SRV records of a service without waiting.
     *
     * @param name for example {@code _sip._tls.contoso.com}
     * @return completes normally whatever the network does; cancelling it closes the socket of this question, and
     *     {@link #close()} cancels it
     * @throws IllegalArgumentException when the text is no domain name
     * @throws IllegalStateException when the view is closed
     */
    public CompletableFuture<ServiceAnswer> serviceAsync(String name) {
        return Futures.handedOut(serviceInside(name), callbacks().orCurrent());
    }

    CompletableFuture<HostAnswer> hostInside(String name) {
        resolution.checkOpen();
        return IpAddresses.literal(name)
                .map(address -> CompletableFuture.completedFuture(HostAnswer.literal(address)))
                .orElseGet(() -> resolution.host(DnsName.of(name)));
    }

    CallbackThreads callbacks() {
        return resolution.callbacks();
    }

    CompletableFuture<ServiceAnswer> serviceInside(String name) {
        return resolution.service(DnsName.of(name));
    }

    /**
     * The same view for the many questions of one sweep. Equal questions that are under way at the same time are one there:
     * who asks while it is under way gets its answer too, and nobody later. A server that was silent to four questions in a
     * row is then asked by one question at a time, until it answers again; the others pass it over, and say so by
     * {@link DnsAnswer#serversPassedOver()}. Where all servers are passed over, the answer is {@link DnsStatus#TIMEOUT}, at
     * once.
     *
     * @return shares servers, answers and threads with this view and ends with it; closing it has no effect
     * @throws IllegalStateException when the view is closed
     */
    public DnsView forSweep() {
        resolution.checkOpen();
        return new DnsView(resolution.forSweep(), servers, hosts);
    }

    /** Forgets every answer and reads this computer's settings anew: what to call when the network has changed. */
    public void flush() {
        resolution.checkOpen();
        resolution.flush();
    }

    /** {@return the servers of the view} */
    @Override
    public String toString() {
        return servers().stream().map(ServerAddress::text).collect(Collectors.joining(", ", "DNS at ", ""));
    }

    /** Cancels what is on its way, closes the sockets and ends the threads; waits only briefly for the caller's code. */
    @Override
    public void close() {
        resolution.close();
    }

    /** Names the servers and the limits of a view. Not thread-safe; use from one thread. */
    public static final class Builder {
        private final List<InetSocketAddress> servers = new ArrayList<>();
        private boolean system;
        private @Nullable Path hostsFile;
        private Duration timeout = Duration.ofSeconds(2);
        private int tries = 2;
        private int udpSize = 1232;
        private int inFlight = 128;
        private int cacheSize = 10_000;
        private int rate;
        private LongSupplier nanoTime = System::nanoTime;

        private Builder() {}

        /**
         * Asks the servers this computer is set up with, after its hosts file.
         *
         * @return this builder
         */
        public Builder system() {
            system = true;
            return this;
        }

        /**
         * Asks these servers, in this order and after those named before.
         *
         * @param more addresses with their port, usually 53
         * @return this builder
         */
        public Builder servers(InetSocketAddress... more) {
            return servers(List.of(more));
        }

        /**
         * Asks these servers, in this order and after those named before.
         *
         * @param more addresses with their port, usually 53
         * @return this builder
         */
        public Builder servers(List<InetSocketAddress> more) {
            servers.addAll(more);
            return this;
        }

        /**
         * Asks these servers, in this order and after those named before.
         *
         * @param more IP addresses, with the port where it is not 53: {@code 192.0.2.53} or {@code [2001:db8::53]:5353}
         * @return this builder
         * @throws IllegalArgumentException when a text is no such address
         */
        public Builder servers(String... more) {
            return servers(Stream.of(more).map(ServerAddress::of).toList());
        }

        /**
         * Looks into this hosts file first. A name in it gets all its addresses from there, of both families, and no server
         * is asked.
         *
         * @param file by default that of this computer with {@link #system()}, and none with named servers
         * @return this builder
         */
        public Builder hostsFile(Path file) {
            hostsFile = Objects.requireNonNull(file, "file");
            return this;
        }

        /**
         * Limits the time that one server may take for one question.
         *
         * @param limit more than zero and no more than an hour; 2 seconds by default
         * @return this builder
         */
        public Builder timeout(Duration limit) {
            timeout = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * Asks a silent server again after all others, without EDNS from the second time on.
         *
         * @param count 1 to 10 questions to each server; 2 by default
         * @return this builder
         */
        public Builder tries(int count) {
            tries = count;
            return this;
        }

        /**
         * Announces the largest datagram to be sent to us; a larger answer comes by TCP.
         *
         * @param octets 512 to 65535; 1232 by default, which every path carries in one piece
         * @return this builder
         */
        public Builder udpSize(int octets) {
            udpSize = octets;
            return this;
        }

        /**
         * Limits the questions, and so the sockets, that are on their way; others wait their turn.
         *
         * @param questions at least 1; 128 by default
         * @return this builder
         */
        public Builder inFlight(int questions) {
            inFlight = questions;
            return this;
        }

        /**
         * Limits the answers that are kept.
         *
         * @param answers 0 to ask anew every time; 10000 by default
         * @return this builder
         */
        public Builder cacheSize(int answers) {
            cacheSize = answers;
            return this;
        }

        /**
         * Limits the questions that are sent to each server, by UDP and TCP together, those that are asked again included.
         * They are at least the same time apart, never several at once; what waits for its turn waits longer than {@link
         * #timeout}, which begins when a question is sent.
         *
         * @param perSecond 1 to 1000; by default as many as come
         * @return this builder
         */
        public Builder rate(int perSecond) {
            ViewSettings.check(perSecond > 0, "The rate must be from 1 to 1000 questions a second: " + perSecond);
            rate = perSecond;
            return this;
        }

        Builder nanoTime(LongSupplier ticker) {
            nanoTime = ticker;
            return this;
        }

        /**
         * Makes the view; its threads start with the first question.
         *
         * @return a view to be closed by the caller
         * @throws IllegalArgumentException with a sentence that says what to change
         */
        public DnsView build() {
            ViewSettings.check(system || !servers.isEmpty(), "No server to ask: call servers(…) or system().");
            ViewSettings.check(!system || servers.isEmpty(), "Call either servers(…) or system(), not both.");
            for (InetSocketAddress server : servers) {
                ViewSettings.check(
                        !server.isUnresolved(), "Give the IP address of the server instead of its name: " + server);
                ViewSettings.check(server.getPort() > 0, "Give the port of the server, usually 53: " + server);
            }
            return new DnsView(this);
        }
    }
}
