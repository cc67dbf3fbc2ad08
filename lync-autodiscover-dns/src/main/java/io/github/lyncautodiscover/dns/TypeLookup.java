package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** One name and type from the first question to the end of its aliases: as many questions as that takes. */
final class TypeLookup {
    private final Network network;
    private final List<InetSocketAddress> servers;
    private final int type;
    private final Consumer<TypeAnswer> keep;
    private final AliasChain chain;
    private final List<ServerTry> tries = new ArrayList<>();
    private final Set<InetSocketAddress> passedOver = new LinkedHashSet<>();
    private final @Nullable SweepMemory sweep;
    private final CompletableFuture<TypeAnswer> answer = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<Reply> round;
    private volatile long start;
    private volatile boolean hurried;

    /** {@code keep} sees the answer before anybody who waits for it; {@code sweep} is what it is part of, if any. */
    TypeLookup(
            Network network,
            List<InetSocketAddress> servers,
            Name name,
            int type,
            Consumer<TypeAnswer> keep,
            @Nullable SweepMemory sweep) {
        this.keep = keep;
        this.sweep = sweep;
        this.network = network;
        this.servers = servers;
        this.type = type;
        this.chain = new AliasChain(name, type);
    }

    /** Completes with an answer whatever the network does; cancelling it closes the socket in use. */
    CompletableFuture<TypeAnswer> answer() {
        return answer;
    }

    void start() {
        start = System.nanoTime();
        Futures.atEnd(answer, (done, failure) -> cancelRound());
        askForEndOfChain();
    }

    /** Sends no more questions after the one that is on its way: its answer is welcome, but not needed. */
    void hurry() {
        hurried = true;
    }

    private void cancelRound() {
        CompletableFuture<Reply> running = round;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void askForEndOfChain() {
        ServerRound next = new ServerRound(network, servers, chain.end(), type, () -> hurried, sweep);
        CompletableFuture<Reply> started = next.start();
        round = started;
        Futures.atEnd(started, (reply, failure) -> {
            try {
                if (failure == null) {
                    tries.addAll(next.tries());
                    passedOver.addAll(next.passedOver());
                    goOn(reply);
                } else {
                    answer.completeExceptionally(failure);
                }
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        if (answer.isDone()) {
            cancelRound();
        }
    }

    private void goOn(Reply reply) {
        Optional<DnsStatus> end = reply.status().conclusive()
                ? chain.follow(Objects.requireNonNull(reply.message()), reply.status())
                : Optional.of(reply.status());
        if (end.isEmpty()) {
            askForEndOfChain();
            return;
        }
        DnsStatus status = end.get();
        TypeAnswer found = new TypeAnswer(
                status,
                List.copyOf(chain.aliases()),
                List.copyOf(chain.records()),
                status.conclusive() ? chain.ttl() : Duration.ZERO,
                reply.server(),
                reply.authoritative(),
                Duration.ofNanos(System.nanoTime() - start),
                List.copyOf(tries),
                List.copyOf(passedOver),
                Duration.ZERO,
                false);
        keep.accept(found);
        answer.complete(found);
    }
}
