package io.github.lyncautodiscover.client.work;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends scopes when their time is up. Socket timeouts alone cannot do that: a peer that sends one byte a second never
 * lets one expire. Thread-safe; one thread for a whole client.
 */
public final class Watchdog implements AutoCloseable {
    private final Threads threads = new Threads("lync-autodiscover-watchdog");
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, threads);

    public Watchdog() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Ends the scope after the limit, unless the returned future is cancelled before. */
    public Future<?> arm(Scope scope, Duration limit, FailureKind reason) {
        return after(limit, () -> scope.end(reason));
    }

    /** Does something short after a time, unless the returned future is cancelled before. */
    public Future<?> after(Duration delay, Runnable task) {
        return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        threads.end(timer);
    }
}
