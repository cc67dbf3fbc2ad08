package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Asks one server after the other for one name and type, until one answers for good. If none does, it asks again, without
 * EDNS, those that were silent and those that may have failed because of EDNS. Once it has started it runs on the thread of
 * the loop, one step after the other.
 */
final class ServerRound {
    private final Network network;
    private final List<InetSocketAddress> servers;
    private final Name name;
    private final int type;
    private final BooleanSupplier lastTry;
    private final @Nullable SweepMemory sweep;
    private final Set<InetSocketAddress> passedOver = new LinkedHashSet<>();
    private final Set<InetSocketAddress> spoken = new HashSet<>();
    private final Map<InetSocketAddress, DnsStatus> mayMindEdns = new HashMap<>();
    private final List<ServerTry> tries = new ArrayList<>();
    private final CompletableFuture<Reply> result = new CompletableFuture<>();
    private int asked;
    private @Nullable Reply best;
    private volatile @Nullable Question question;

    /**
     * {@code lastTry} tells, after each silence or failure, whether it was the last one to be waited for; {@code sweep}, if
     * any, which servers are not worth asking.
     */
    ServerRound(
            Network network,
            List<InetSocketAddress> servers,
            Name name,
            int type,
            BooleanSupplier lastTry,
            @Nullable SweepMemory sweep) {
        this.lastTry = lastTry;
        this.sweep = sweep;
        this.network = network;
        this.servers = servers;
        this.name = name;
        this.type = type;
    }

    /** The first conclusive reply, or the failure that says most; cancelling it closes the socket. */
    CompletableFuture<Reply> start() {
        Futures.atEnd(result, (reply, failure) -> {
            Question running = question;
            if (running != null) {
                running.reply().cancel(false);
            }
        });
        askNextServer();
        return result;
    }

    /** What was sent; to be read when the result is there. */
    List<ServerTry> tries() {
        return tries;
    }

    /** The servers that were not asked, because they are silent to the whole sweep. */
    Set<InetSocketAddress> passedOver() {
        return passedOver;
    }

    private void askNextServer() {
        int rounds = Math.max(network.settings().tries(), 2);
        while (asked < servers.size() * rounds && !(asked > 0 && lastTry.getAsBoolean())) {
            InetSocketAddress server = servers.get(asked % servers.size());
            int round = asked++ / servers.size();
            if (sweep != null && (passedOver.contains(server) || !sweep.mayAsk(server))) {
                passedOver.add(server);
                continue;
            }
            if (round == 0 || mayMindEdns.containsKey(server) || silentSoFar(server, round)) {
                // Some servers and firewalls drop or fail what they do not know: the oldest form is the second chance.
                ask(server, Transport.UDP, round == 0 && network.speaksEdns(server));
                return;
            }
        }
        result.complete(best == null ? Reply.nobodyAsked(!passedOver.isEmpty()) : best);
    }

    private boolean silentSoFar(InetSocketAddress server, int round) {
        return round < network.settings().tries() && !spoken.contains(server);
    }

    private void ask(InetSocketAddress server, Transport transport, boolean edns) {
        long start = System.nanoTime();
        Question sent = network.question(server, transport, network.query(name, type, edns));
        question = sent;
        Futures.atEnd(sent.reply(), (packet, failure) -> {
            try {
                Reply reply = failure == null ? Reply.read(server, packet) : Reply.failed(failure);
                tries.add(new ServerTry(
                        name.toString(true),
                        Type.string(type),
                        server,
                        transport,
                        edns,
                        reply.status(),
                        Duration.ofNanos(System.nanoTime() - start)));
                if (sweep != null && transport == Transport.UDP) {
                    sweep.heard(server, reply.status());
                }
                answered(server, transport, edns, reply);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        network.send(sent);
        if (result.isDone()) {
            sent.reply().cancel(false);
        }
    }

    private void answered(InetSocketAddress server, Transport transport, boolean edns, Reply reply) {
        if (result.isDone()) {
            return;
        }
        if (reply.status().conclusive()) {
            if (mayMindEdns.get(server) == DnsStatus.REFUSED) {
                // A SERVFAIL often passes by itself, so nothing is concluded from one.
                network.rememberWithoutEdns(server);
            }
            result.complete(reply);
        } else if (reply.status() == DnsStatus.TRUNCATED && transport == Transport.UDP) {
            ask(server, Transport.TCP, edns);
        } else if (edns && reply.refusesEdns()) {
            network.rememberWithoutEdns(server);
            ask(server, transport, false);
        } else {
            failed(server, edns, transport == Transport.TCP ? reply.withStatus(DnsStatus.TRUNCATED) : reply);
            askNextServer();
        }
    }

    private void failed(InetSocketAddress server, boolean edns, Reply reply) {
        if (edns && reply.mayMindEdns()) {
            mayMindEdns.put(server, reply.status());
        } else {
            mayMindEdns.remove(server);
        }
        if (reply.status().compareTo(DnsStatus.MALFORMED) < 0) {
            spoken.add(server);
        }
        if (best == null || reply.status().compareTo(best.status()) < 0) {
            best = reply;
        }
    }
}
