package io.github.lyncautodiscover.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * Work of a thread of the client; giving it up closes its sockets. Whoever waits for it is never held up by a part of the
 * caller's that does not return: then the work is given up without waiting for its thread. Thread-safe.
 *
 * @param <T> what comes of it
 */
final class Running<T> extends Pending<T> implements Runnable {
    /** Within it the thread of the work ends by itself, on a busy machine too, when only peers can hold it up. */
    static final Duration ROOM = Duration.ofSeconds(1);

    private final Work<T> work;
    private final Scope scope;
    private final Watchdog watchdog;
    private final Executor threads;
    private Future<?> alarm = CompletableFuture.completedFuture(null);

    Running(Work<T> work, Scope scope, Watchdog watchdog, Executor threads) {
        this.work = work;
        this.scope = scope;
        this.watchdog = watchdog;
        this.threads = threads;
        CompletableFuture<?> unused = whenComplete((result, defect) -> disarm());
    }

    @Override
    public void run() {
        try (scope) {
            complete(work.run());
        } catch (RuntimeException | Error defect) {
            completeExceptionally(defect);
        }
    }

    @Override
    void end(FailureKind reason) {
        scope.end(reason);
        giveUpAfter(Duration.ZERO, reason);
    }

    /** Gives the work up when it has not ended by then, and a little later. */
    void giveUpAfter(Duration limit, FailureKind reason) {
        try {
            rearm(limit.plus(ROOM), reason);
        } catch (RejectedExecutionException closed) {
            // The client, which is closing, gives up whatever is left by itself.
        }
    }

    /** Says what is known so far. */
    void giveUp(FailureKind reason) {
        scope.end(reason);
        complete(work.soFar(reason));
    }

    private synchronized void rearm(Duration delay, FailureKind reason) {
        alarm.cancel(false);
        if (!isDone()) {
            // Whatever waits for this future runs on a thread that has time for it.
            alarm = watchdog.after(delay, () -> threads.execute(() -> giveUp(reason)));
        }
    }

    private synchronized void disarm() {
        alarm.cancel(false);
    }
}
