package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.hop.HopContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One mobility check. Its first request decides it: a second one that does not end changes nothing. Thread-safe. */
final class MobilityWork {
    private final Optional<MobilityTarget> target;
    private final HopContext context;
    private final Consumer<MobilityCheck> learning;
    private final AtomicReference<@Nullable MobilityCheck> first = new AtomicReference<>();

    /**
     * Prepares it.
     *
     * @param target what to try; empty when there is nothing to try
     * @param context its scope, its time, and the settings of the client
     * @param learning wants to know how it ended
     */
    MobilityWork(Optional<MobilityTarget> target, HopContext context, Consumer<MobilityCheck> learning) {
        this.target = target;
        this.context = context;
        this.learning = learning;
    }

    Optional<MobilityCheck> run() {
        return target.map(service -> service.check(context, this::learn));
    }

    Optional<MobilityCheck> soFar(FailureKind reason) {
        return Optional.ofNullable(first.get()).or(() -> target.map(service -> service.givenUp(context, reason)));
    }

    private void learn(MobilityCheck check) {
        first.set(check);
        learning.accept(check);
    }
}
