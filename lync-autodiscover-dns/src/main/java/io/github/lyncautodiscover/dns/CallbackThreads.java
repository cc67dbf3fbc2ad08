package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one view on which the code that follows an answer runs. That code may itself ask and wait, so another
 * thread starts whenever none is idle. Most of it is done in a moment, so that virtual threads, which delay the end of a
 * process that lives for a second, would gain nothing. Thread-safe.
 */
final class CallbackThreads implements AutoCloseable {
    private static final String NAME = "lync-autodiscover-dns-callback";

    /** Far longer than code takes that waits for the view alone. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    /** From before they run, so that none is missed that is about to, and until others are made after they have ended. */
    private final Set<Thread> made = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = Executors.newCachedThreadPool(this::make);

    private Thread make(Runnable task) {
        made.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(task, NAME);
        thread.setDaemon(true);
        made.add(thread);
        return thread;
    }

    /** Runs a task on these threads, else on the others, and on the current one when both views are closed. */
    Executor or(CallbackThreads others) {
        return task -> {
            if (!takes(task) && !others.takes(task)) {
                task.run();
            }
        };
    }

    /** Runs a task on these threads, and on the current one when the view is closed. */
    Executor orCurrent() {
        return or(this);
    }

    private boolean takes(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /**
     * Ends the threads. Code that does not return is interrupted and then left alone; and code that closes the view
     * itself is not waited for.
     */
    @Override
    public void close() {
        threads.shutdown();
        List<Thread> ending = List.copyOf(made);
        if (ending.contains(Thread.currentThread())) {
            return;
        }
        boolean interrupted = joinAll(ending);
        if (!threads.isTerminated()) {
            threads.shutdownNow();
            interrupted |= joinAll(ending);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The executor calls itself terminated a moment before its last thread is: hence both. */
    private boolean joinAll(List<Thread> ending) {
        boolean interrupted = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
            try {
                if (!threads.awaitTermination(left, TimeUnit.NANOSECONDS)) {
                    break;
                }
                for (Thread thread : ending) {
                    thread.join();
                }
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
