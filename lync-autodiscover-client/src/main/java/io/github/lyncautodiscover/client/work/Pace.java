package io.github.lyncautodiscover.client.work;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps what is sent to each address apart. The time counts from when the last turn really began, so that a thread that was
 * held up makes up for nothing. Thread-safe.
 */
public final class Pace {
    private static final int MOST_IDLE = 10_000;

    private final long apart;
    private final Map<InetAddress, Turns> addresses = new ConcurrentHashMap<>();

    /** Whose turn it is at one address: first come, first served. */
    private static final class Turns {
        final ReentrantLock lock = new ReentrantLock(true);
        volatile long next = System.nanoTime();
    }

    /** As many a second as the rate says; 0 for as many as come. */
    public Pace(int rate) {
        apart = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
    }

    /** Waits for a turn at an address; refuses when the scope ends before. */
    public void await(InetAddress address, Scope scope) throws IOException {
        if (apart == 0) {
            return;
        }
        forgetIdle();
        Interrupting waiting = new Interrupting(scope);
        try {
            await(addresses.computeIfAbsent(address, first -> new Turns()));
        } catch (InterruptedException ended) {
            if (scope.ending().isEmpty()) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("the time was over before the turn came", ended);
        } finally {
            waiting.end();
        }
    }

    private void await(Turns turns) throws InterruptedException {
        turns.lock.lockInterruptibly();
        try {
            for (long now = System.nanoTime(); turns.next - now > 0; now = System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(turns.next - now);
            }
            turns.next = System.nanoTime() + apart;
        } finally {
            turns.lock.unlock();
        }
    }

    /** Those whose time is over and whom nobody waits for. */
    private void forgetIdle() {
        if (addresses.size() > MOST_IDLE) {
            long now = System.nanoTime();
            addresses.values().removeIf(turns -> !turns.lock.isLocked() && turns.next - now <= 0);
        }
    }
}
