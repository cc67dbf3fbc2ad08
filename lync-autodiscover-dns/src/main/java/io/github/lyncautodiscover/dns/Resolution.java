package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** The way of a question: literal, hosts file, cache, servers. Its futures complete on the loop's thread. */
final class Resolution implements AutoCloseable {
    private final Supplier<List<InetSocketAddress>> servers;
    private final @Nullable HostsFile hosts;
    private final AnswerCache cache;
    private final Network network;
    private final Gate gate;

    Resolution(
            Settings settings,
            Supplier<List<InetSocketAddress>> servers,
            @Nullable HostsFile hosts,
            AnswerCache cache) {
        this.servers = servers;
        this.hosts = hosts;
        this.cache = cache;
        this.network = new Network(settings);
        this.gate = new Gate(settings.inFlight());
    }

    /** Cancelling the future closes the sockets of this question. */
    CompletableFuture<HostAnswer> host(String name) {
        gate.checkOpen();
        Name dnsName = dnsName(name);
        List<InetAddress> local = hosts == null ? List.of() : hosts.addresses(name, dnsName);
        if (!local.isEmpty()) {
            return CompletableFuture.completedFuture(HostAnswer.local(name, AnswerSource.HOSTS_FILE, local));
        }
        CompletableFuture<TypeAnswer> ipv4 = ask(dnsName, Type.A);
        CompletableFuture<TypeAnswer> ipv6 = ask(dnsName, Type.AAAA);
        CompletableFuture<HostAnswer> both = ipv4.thenCombine(ipv6, (a, aaaa) -> HostAnswer.of(name, a, aaaa));
        Futures.atEnd(both, (answer, failure) -> {
            ipv4.cancel(false);
            ipv6.cancel(false);
        });
        return both;
    }

    /** Cancelling the future closes the socket of this question. */
    CompletableFuture<ServiceAnswer> service(String name) {
        gate.checkOpen();
        CompletableFuture<TypeAnswer> records = ask(dnsName(name), Type.SRV);
        CompletableFuture<ServiceAnswer> service = records.thenApply(answer -> ServiceAnswer.of(name, answer));
        Futures.atEnd(service, (answer, failure) -> records.cancel(false));
        return service;
    }

    private CompletableFuture<TypeAnswer> ask(Name name, int type) {
        return cache.get(name, type).map(CompletableFuture::completedFuture).orElseGet(() -> askServers(name, type));
    }

    private CompletableFuture<TypeAnswer> askServers(Name name, int type) {
        long generation = cache.generation();
        Lookup lookup =
                new Lookup(network, servers.get(), name, type, answer -> cache.put(name, type, answer, generation));
        gate.enter(lookup);
        return lookup.answer();
    }

    private static Name dnsName(String name) {
        try {
            return Name.fromString(name + ".");
        } catch (TextParseException e) {
            throw new IllegalArgumentException("The domain name is not one that DNS can ask for: " + name, e);
        }
    }

    void checkOpen() {
        gate.checkOpen();
    }

    void flush() {
        cache.clear();
        network.forget();
        if (hosts != null) {
            hosts.refresh();
        }
    }

    @Override
    public void close() {
        gate.close();
        network.close();
        cache.clear();
    }
}
