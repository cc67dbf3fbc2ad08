package io.github.lyncautodiscover.client.work;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work of a thread of the client; giving it up closes its sockets. Whoever waits for it is never held up by a part of the
 * caller's that does not return: then the work is given up without waiting for its thread. Thread-safe.
 *
 * @param <T> what comes of it
 */
public final class Running<T> extends Pending<T> implements Runnable {
    /** Within it the thread of the work ends by itself, on a busy machine too, when only peers can hold it up. */
    static final Duration ROOM = Duration.ofSeconds(1);

    private final Supplier<T> work;
    private final Function<FailureKind, T> soFar;
    private final BooleanSupplier waiting;
    private final Run run;
    private Future<?> alarm = CompletableFuture.completedFuture(null);

    /**
     * Work that has not begun.
     *
     * @param work does it
     * @param soFar what is to be said when nobody can wait any longer; called from another thread
     * @param waiting whether all it does for some time is to wait for somebody who is silent; called from another thread
     * @param run when it has to stop
     */
    public Running(Supplier<T> work, Function<FailureKind, T> soFar, BooleanSupplier waiting, Run run) {
        this.work = work;
        this.soFar = soFar;
        this.waiting = waiting;
        this.run = run;
        CompletableFuture<?> unused = whenComplete((result, defect) -> disarm());
    }

    @Override
    public void run() {
        Scope scope = run.scope();
        try (scope) {
            T result = work.get();
            complete(result);
        } catch (RuntimeException | Error defect) {
            completeExceptionally(defect);
        }
    }

    @Override
    public boolean isWaiting() {
        return waiting.getAsBoolean();
    }

    @Override
    public void end(FailureKind reason) {
        run.scope().end(reason);
        giveUpAfter(Duration.ZERO, reason);
    }

    /** Gives the work up when it has not ended by then, and a little later. */
    public void giveUpAfter(Duration limit, FailureKind reason) {
        try {
            rearm(limit.plus(ROOM), reason);
        } catch (RejectedExecutionException closed) {
            // The client, which is closing, gives up whatever is left by itself.
        }
    }

    /** Says what is known so far. */
    public void giveUp(FailureKind reason) {
        run.scope().end(reason);
        complete(soFar.apply(reason));
    }

    private synchronized void rearm(Duration delay, FailureKind reason) {
        alarm.cancel(false);
        if (!isDone()) {
            // Whatever waits for this future runs on a thread that has time for it.
            alarm = run.watchdog().after(delay, () -> run.threads().execute(() -> giveUp(reason)));
        }
    }

    private synchronized void disarm() {
        alarm.cancel(false);
    }
}
