package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the questions to each server apart. The time counts from when the last one was really sent, so that a thread that
 * was held up makes up for nothing. Used by the thread of the loop.
 */
final class Pace {
    private static final long NONE = Long.MAX_VALUE;

    private final long apart;
    private final Map<InetSocketAddress, Turns> servers = new HashMap<>();

    /** Whose turn it is at one server. */
    private static final class Turns {
        final Deque<Question> waiting = new ArrayDeque<>();
        long next;
    }

    /** As many a second as the rate says; 0 for as many as come. */
    Pace(int rate) {
        apart = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
    }

    /** {@return whether there is no need to wait for turns} */
    boolean isNone() {
        return apart == 0;
    }

    void add(Question question, long now) {
        servers.computeIfAbsent(question.server(), server -> {
                    Turns turns = new Turns();
                    turns.next = now;
                    return turns;
                })
                .waiting
                .add(question);
    }

    /** {@return a question whose turn it is now; null for none} It is to be sent at once. */
    @Nullable
    Question next(long now) {
        for (Iterator<Turns> all = servers.values().iterator(); all.hasNext(); ) {
            Turns turns = all.next();
            turns.waiting.removeIf(question -> question.reply().isDone());
            if (turns.next - now <= 0) {
                Question next = turns.waiting.poll();
                if (next != null) {
                    turns.next = now + apart;
                    return next;
                }
                // A server that nobody asks is forgotten when its time is over.
                all.remove();
            }
        }
        return null;
    }

    /** {@return how long it takes until somebody may have a turn, in nanoseconds; the greatest number for never} */
    long untilNext(long now) {
        long least = NONE;
        for (Turns turns : servers.values()) {
            if (!turns.waiting.isEmpty()) {
                least = Math.min(least, Math.max(0, turns.next - now));
            }
        }
        return least;
    }

    /** {@return those that have had no turn, which get none any more} */
    Deque<Question> giveUp() {
        Deque<Question> left = new ArrayDeque<>();
        servers.values().forEach(turns -> left.addAll(turns.waiting));
        servers.clear();
        return left;
    }
}
