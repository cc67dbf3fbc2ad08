package io.github.lyncautodiscover.client.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one executor of a client, none of which keeps a process alive: virtual ones where the Java runtime has
 * them, once so many others live that a sweep must be under way. The first virtual thread that reads from a socket makes
 * the runtime start a thread that sits in native code until the process ends, and the end of the process waits for that a
 * third of a second: too long for one that lives as long itself. Thread-safe.
 */
public final class Threads implements ThreadFactory {
    /** More than one user ever needs. */
    static final int FEW = 32;

    /** Far longer than it takes when only peers can hold a task up. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    private final String name;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger few = new AtomicInteger();
    private final Set<Thread> living = ConcurrentHashMap.newKeySet();

    public Threads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        ThreadFactory virtual = few.incrementAndGet() > FEW ? Virtual.FACTORY : null;
        if (virtual != null) {
            few.decrementAndGet();
            return noted(virtual.newThread(() -> run(task)));
        }
        Runnable counted = () -> {
            try {
                run(task);
            } finally {
                few.decrementAndGet();
            }
        };
        Thread thread = new Thread(counted, name + "-" + number.incrementAndGet());
        thread.setDaemon(true);
        return noted(thread);
    }

    private Thread noted(Thread thread) {
        living.add(thread);
        return thread;
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            living.remove(Thread.currentThread());
        }
    }

    /**
     * Waits until all tasks of the executor have ended, which they do as soon as their scopes have, and its threads with
     * them. Those that code of the caller holds up are interrupted, and waited for a little longer. Keeps an interruption.
     */
    public void end(ExecutorService executor) {
        executor.shutdown();
        List<Thread> ending = new ArrayList<>(living);
        ending.remove(Thread.currentThread());
        boolean interrupted = await(executor, ending);
        if (!executor.isTerminated()) {
            executor.shutdownNow();
            interrupted |= await(executor, ending);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An executor calls itself terminated a moment before its last thread is: hence both. */
    private static boolean await(ExecutorService executor, List<Thread> ending) {
        boolean interrupted = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
            try {
                if (executor.awaitTermination(left, TimeUnit.NANOSECONDS)) {
                    for (Thread thread : ending) {
                        thread.join();
                    }
                    break;
                }
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    /** Asked for only once it is needed. */
    private static final class Virtual {
        static final @Nullable ThreadFactory FACTORY = factory();

        private static @Nullable ThreadFactory factory() {
            try {
                Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
                return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                        .getMethod("factory")
                        .invoke(builder);
            } catch (ReflectiveOperationException olderRuntime) {
                return null;
            }
        }
    }
}
