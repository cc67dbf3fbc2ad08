package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.work.Watchdog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The idle connections that the lookups of one sweep leave to each other. One client makes all of them, so whom they trust is
 * the same for all. A connection serves its own host alone, and only a hop that DNS, route and proxy would have led to it by
 * the same addresses. None has a ticket, a cookie or a log-in on it. Thread-safe.
 */
public final class SharedConnections implements AutoCloseable {
    /** Servers close idle connections too; most of them later. */
    static final Duration IDLE = Duration.ofSeconds(10);

    /** What a hop says about its connection was seen no longer ago than this, its certificate above all. */
    static final Duration OLDEST = Duration.ofMinutes(1);

    private final int most;
    private final Watchdog watchdog;
    private final LongSupplier nanoTime;

    /** Those idle for longest come first. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private boolean closed;

    private record Idle(Connection connection, long until) {}

    /**
     * Nothing is open yet.
     *
     * @param most how many connections may be idle; beyond, those go that have been idle for longest
     * @param watchdog closes those that nobody comes for
     * @param nanoTime the clock
     */
    public SharedConnections(int most, Watchdog watchdog, LongSupplier nanoTime) {
        this.most = most;
        this.watchdog = watchdog;
        this.nanoTime = nanoTime;
    }

    /** A connection that is what the hop would open, under the roof of its scope; null for none. */
    @Nullable
    Connection take(HopRecord hop, List<InetSocketAddress> targets) throws IOException {
        @Nullable Connection found = find(hop, targets);
        while (found != null && !found.isQuiet()) {
            found.close();
            found = find(hop, targets);
        }
        if (found != null) {
            found.enter(hop.attempt.scope());
        }
        return found;
    }

    /** Leaves a connection, which is under no roof any more and between two requests, to whoever needs it next. */
    void give(Connection connection, HopContext last, Duration keptByServer) {
        connection.share(last);
        long now = nanoTime.getAsLong();
        long left = OLDEST.toNanos() - (now - connection.openedAt());
        long until = now + Math.min(left, Math.min(IDLE.toNanos(), keptByServer.toNanos()));
        keep(new Idle(connection, until)).forEach(Connection::close);
    }

    private synchronized @Nullable Connection find(HopRecord hop, List<InetSocketAddress> targets) {
        long now = nanoTime.getAsLong();
        // The one used last is the least likely to have been closed by its server.
        for (Iterator<Idle> latest = idle.descendingIterator(); latest.hasNext(); ) {
            Idle one = latest.next();
            if (one.until - now > 0 && one.connection.isWayOf(hop, targets)) {
                latest.remove();
                return one.connection;
            }
        }
        return null;
    }

    /** {@return what has to go} */
    private synchronized List<Connection> keep(Idle one) {
        if (closed) {
            return List.of(one.connection);
        }
        if (idle.isEmpty()) {
            lookAgain();
        }
        idle.add(one);
        return idle.size() > most ? List.of(idle.remove().connection) : List.of();
    }

    private void lookAgain() {
        try {
            var unused = watchdog.after(IDLE, () -> expired().forEach(Connection::close));
        } catch (RejectedExecutionException closing) {
            // The client is being closed, and the sweep with it.
        }
    }

    private synchronized List<Connection> expired() {
        long now = nanoTime.getAsLong();
        List<Connection> gone = new ArrayList<>();
        idle.removeIf(one -> one.until - now <= 0 && gone.add(one.connection));
        if (!idle.isEmpty()) {
            lookAgain();
        }
        return gone;
    }

    /** Closes what is idle; what is in use is closed when its hop is over. */
    @Override
    public void close() {
        List<Idle> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(idle);
            idle.clear();
        }
        left.forEach(one -> one.connection.close());
    }
}
