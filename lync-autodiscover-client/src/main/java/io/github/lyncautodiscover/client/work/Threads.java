package io.github.lyncautodiscover.client.work;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a client: virtual ones where the Java runtime has them. */
public final class Threads {
    /** Far longer than it takes when only peers can hold a task up. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    private Threads() {}

    public static ThreadFactory daemon(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** An executor that starts a thread for each task that finds none idle. */
    public static ExecutorService forDiscoveries() {
        try {
            MethodHandle virtual = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) virtual.invoke();
        } catch (NoSuchMethodException | IllegalAccessException olderRuntime) {
            return Executors.newCachedThreadPool(daemon("lync-autodiscover"));
        } catch (Throwable impossible) {
            throw new IllegalStateException("the Java runtime gives no virtual threads", impossible);
        }
    }

    /**
     * Waits until all tasks have ended, which they do as soon as their scopes have. Those that code of the caller holds up
     * are interrupted, and waited for a little longer. Keeps an interruption.
     */
    public static void end(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = await(threads);
        if (!threads.isTerminated()) {
            threads.shutdownNow();
            interrupted |= await(threads);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(ExecutorService threads) {
        boolean interrupted = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!threads.isTerminated() && end - System.nanoTime() > 0) {
            try {
                boolean unused = threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
