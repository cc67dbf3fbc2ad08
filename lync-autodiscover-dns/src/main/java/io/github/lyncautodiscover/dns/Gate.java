package io.github.lyncautodiscover.dns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many lookups run at a time, first come first served, so that a sweep over thousands of domains needs
 * neither thousands of sockets nor a thread that waits. Thread-safe.
 */
final class Gate {
    private final int limit;
    private final Deque<TypeLookup> waiting = new ArrayDeque<>();
    private final Set<TypeLookup> running = new HashSet<>();
    private boolean closed;

    Gate(int limit) {
        this.limit = limit;
    }

    /** Starts the lookup now or later; a lookup that is cancelled while it waits is never started. */
    void enter(TypeLookup lookup) {
        boolean now;
        synchronized (this) {
            checkOpen();
            now = running.size() < limit;
            if (now) {
                running.add(lookup);
            } else {
                waiting.add(lookup);
            }
        }
        if (now) {
            run(lookup);
        }
    }

    synchronized void checkOpen() {
        if (closed) {
            throw new IllegalStateException("This DnsView is closed; create a new one to ask again.");
        }
    }

    private void run(TypeLookup lookup) {
        Futures.atEnd(lookup.answer(), (answer, failure) -> leave(lookup));
        lookup.start();
    }

    private void leave(TypeLookup lookup) {
        TypeLookup next;
        synchronized (this) {
            running.remove(lookup);
            next = nextAlive();
            if (next != null) {
                running.add(next);
            }
        }
        if (next != null) {
            run(next);
        }
    }

    private @Nullable TypeLookup nextAlive() {
        TypeLookup next = waiting.poll();
        while (next != null && next.answer().isDone()) {
            next = waiting.poll();
        }
        return next;
    }

    /** Cancels whatever runs or waits; nothing enters any more. */
    void close() {
        List<TypeLookup> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(waiting);
            waiting.clear();
            left.addAll(running);
        }
        left.forEach(lookup -> lookup.answer().cancel(false));
    }
}
