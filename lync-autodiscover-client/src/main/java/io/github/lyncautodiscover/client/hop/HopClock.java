package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import io.github.lyncautodiscover.client.work.Budget;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Says in which phase a hop is, how long each phase took, and ends the attempt when a phase takes too long. Used by the
 * one thread that runs the hop.
 */
final class HopClock implements AutoCloseable {
    private final HopContext attempt;
    private final LongSupplier nanoTime;
    private final Consumer<Phase> phases;
    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
    private Phase phase = Phase.RESPONSE;
    private Budget limit;
    private boolean entered;
    private long since;
    private Future<?> guard = CompletableFuture.completedFuture(null);

    HopClock(HopContext attempt, Consumer<Phase> phases) {
        this.attempt = attempt;
        this.phases = phases;
        this.nanoTime = attempt.run().nanoTime();
        this.since = nanoTime.getAsLong();
        this.limit = attempt.limit(phase);
    }

    /** Ends the phase before and starts this one, under its own limit. */
    void enter(Phase next) {
        stop();
        phase = next;
        entered = true;
        phases.accept(next);
        since = nanoTime.getAsLong();
        limit = attempt.limit(next);
        guard = attempt.guard(next);
    }

    /** The phase entered last; before the first, the one that the whole exchange is about. */
    Phase phase() {
        return phase;
    }

    /** What the phase may still spend. */
    Duration left() {
        return limit.remaining();
    }

    PhaseTimes times() {
        return new PhaseTimes(spent);
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        guard.cancel(false);
        long now = nanoTime.getAsLong();
        if (entered) {
            spent.merge(phase, Duration.ofNanos(now - since), Duration::plus);
        }
        since = now;
    }
}
