package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** The way of a question: hosts file, cache, servers. Its futures complete on the loop's thread. */
final class Resolution implements AutoCloseable {
    private final ServerList servers;
    private final @Nullable HostsFile hosts;
    private final AnswerCache cache;
    private final Network network;
    private final Gate gate;
    private final CallbackThreads callbacks;
    private final @Nullable SweepMemory sweep;

    Resolution(ViewSettings settings, ServerList servers, @Nullable HostsFile hosts, AnswerCache cache) {
        this.servers = servers;
        this.hosts = hosts;
        this.cache = cache;
        this.network = new Network(settings);
        this.gate = new Gate(settings.inFlight());
        this.callbacks = new CallbackThreads();
        this.sweep = null;
    }

    private Resolution(Resolution whole, SweepMemory sweep) {
        this.servers = whole.servers;
        this.hosts = whole.hosts;
        this.cache = whole.cache;
        this.network = whole.network;
        this.gate = whole.gate;
        this.callbacks = whole.callbacks;
        this.sweep = sweep;
    }

    /** The same for the questions of one sweep, which know of each other. Closing it closes nothing. */
    Resolution forSweep() {
        return new Resolution(this, new SweepMemory(System::nanoTime, network.settings()));
    }

    /** Cancelling the future closes the sockets of this question. */
    CompletableFuture<HostAnswer> host(String name) {
        gate.checkOpen();
        Name dnsName = dnsName(name);
        List<InetAddress> local = hosts == null ? List.of() : hosts.addresses(name);
        if (!local.isEmpty()) {
            return CompletableFuture.completedFuture(HostAnswer.local(name, AnswerSource.HOSTS_FILE, local));
        }
        Asked ipv4 = ask(dnsName, Type.A);
        Asked ipv6 = ask(dnsName, Type.AAAA);
        ipv4.onceFound(ipv6::hurry);
        ipv6.onceFound(ipv4::hurry);
        CompletableFuture<HostAnswer> both =
                ipv4.answer().thenCombine(ipv6.answer(), (a, aaaa) -> HostAnswer.of(name, a, aaaa));
        Futures.atEnd(both, (answer, failure) -> {
            ipv4.answer().cancel(false);
            ipv6.answer().cancel(false);
        });
        return both;
    }

    /** Cancelling the future closes the socket of this question. */
    CompletableFuture<ServiceAnswer> service(String name) {
        gate.checkOpen();
        CompletableFuture<TypeAnswer> records = ask(dnsName(name), Type.SRV).answer();
        CompletableFuture<ServiceAnswer> service = records.thenApply(answer -> ServiceAnswer.of(name, answer));
        Futures.atEnd(service, (answer, failure) -> records.cancel(false));
        return service;
    }

    private Asked ask(Name name, int type) {
        return cache.get(name, type)
                .map(kept -> new Asked(CompletableFuture.completedFuture(kept), () -> {}))
                .orElseGet(() -> askServers(name, type));
    }

    private Asked askServers(Name name, int type) {
        if (sweep == null) {
            TypeLookup lookup = lookup(name, type);
            gate.enter(lookup);
            return new Asked(lookup.answer(), lookup::hurry);
        }
        return sweep.join(name, type, () -> lookup(name, type), gate::enter);
    }

    private TypeLookup lookup(Name name, int type) {
        long generation = cache.generation();
        return new TypeLookup(
                network, servers.servers(), name, type, answer -> cache.put(name, type, answer, generation), sweep);
    }

    /** One question, to a server or to the cache. */
    record Asked(CompletableFuture<TypeAnswer> answer, Runnable hurrying) {
        void hurry() {
            hurrying.run();
        }

        void onceFound(Runnable task) {
            Futures.atEnd(answer, (found, failure) -> {
                if (found != null && found.found()) {
                    task.run();
                }
            });
        }
    }

    private static Name dnsName(String name) {
        try {
            return Name.fromString(name + ".");
        } catch (TextParseException e) {
            throw new IllegalArgumentException("The domain name is not one that DNS can ask for: " + name, e);
        }
    }

    CallbackThreads callbacks() {
        return callbacks;
    }

    void checkOpen() {
        gate.checkOpen();
    }

    void flush() {
        servers.refresh();
        cache.clear();
        network.forget();
        if (hosts != null) {
            hosts.refresh();
        }
    }

    @Override
    public void close() {
        if (sweep != null) {
            return;
        }
        gate.close();
        network.close();
        cache.clear();
        callbacks.close();
    }
}
