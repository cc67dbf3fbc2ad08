package io.github.lyncautodiscover.testkit.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All threads and sockets of one deployment, so that nothing outlives it. Thread-safe. */
final class Workers implements AutoCloseable {

    private static final long SECONDS_TO_END = 10;

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What a worker does; an I/O error ends it quietly, because peers and {@link #close} cause them on purpose. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    <T extends Closeable> T keep(T resource) throws IOException {
        open.add(resource);
        if (isClosed()) {
            release(resource);
            throw new IOException("The deployment is closed.");
        }
        return resource;
    }

    void release(Closeable resource) {
        open.remove(resource);
        closeQuietly(resource);
    }

    /** Starts a thread, or none once {@link #close} has begun, so that it joins every thread that there is. */
    void start(String name, Work work) {
        Thread thread = new Thread(() -> runQuietly(work), "lync-testkit " + name);
        thread.setDaemon(true);
        synchronized (threads) {
            if (!isClosed()) {
                // Not by the thread itself, which would still live then and not be joined any more.
                threads.removeIf(ended -> !ended.isAlive());
                threads.add(thread);
                thread.start();
            }
        }
    }

    private static void runQuietly(Work work) {
        try {
            work.run();
        } catch (IOException peerIsGone) {
            // The client that caused this sees it from its own side.
        }
    }

    /** Waits for a time that a fault asks for; returns early, with {@code false}, when the deployment closes. */
    boolean pause(long millis) {
        try {
            return !closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        synchronized (threads) {
            closed.countDown();
        }
        open.forEach(this::release);
        boolean interrupted = false;
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException alreadyBroken) {
            // Nothing is left to be released.
        }
    }
}
