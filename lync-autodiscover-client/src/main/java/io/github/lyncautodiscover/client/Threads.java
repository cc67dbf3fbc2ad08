package io.github.lyncautodiscover.client;

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
final class Threads {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private Threads() {}

    static ThreadFactory daemon(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** An executor that starts a thread for each task that finds none idle. */
    static ExecutorService forDiscoveries() {
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

    /** Waits until all tasks have ended, which they do as soon as their scopes have; keeps an interruption. */
    static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        long end = System.nanoTime() + LONGEST_END.toNanos();
        while (!threads.isTerminated() && end - System.nanoTime() > 0) {
            try {
                if (!threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    threads.shutdownNow();
                }
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
