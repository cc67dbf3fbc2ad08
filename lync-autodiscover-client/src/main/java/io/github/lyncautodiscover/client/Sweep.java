package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * Many lookups, so many at a time. A lookup counts until its result has been handed over, which happens on the thread
 * of the caller: so a slow taker holds up new lookups, and no more results exist than lookups may be under way. While one
 * waits for somebody who is silent it does not count, up to a number. In the order of the users, results wait for those before
 * them, and no more users are begun than {@link SweepOptions#window()} says.
 *
 * @param <T> what comes of a lookup
 */
final class Sweep<T> {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Iterator<SipAddress> users;
    private final SweepOptions options;
    private final Function<SipAddress, ? extends Pending<T>> start;
    private final Map<Long, Pending<T>> underWay = new HashMap<>();
    /** Have ended, and come after one that has not. */
    private final Map<Long, Pending<T>> early = new HashMap<>();

    private final BlockingQueue<Finished<T>> finished = new LinkedBlockingQueue<>();
    private int waiting;
    private long looked = System.nanoTime();
    private long started;
    private long done;

    private record Finished<T>(long number, Pending<T> lookup) {}

    Sweep(Iterator<SipAddress> users, SweepOptions options, Function<SipAddress, ? extends Pending<T>> start) {
        this.users = users;
        this.options = options;
        this.start = start;
    }

    /** Returns how many results were handed over: all of them, unless the thread was interrupted. */
    long run(ObjLongConsumer<? super T> taker) {
        try {
            startMore();
            while (!underWay.isEmpty()) {
                Finished<T> next = finished.poll(LOOK_NANOS, TimeUnit.NANOSECONDS);
                if (next != null) {
                    underWay.remove(next.number());
                    handOver(next, taker);
                }
                startMore();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.values().forEach(lookup -> lookup.cancel(true));
        }
        return done;
    }

    private void handOver(Finished<T> next, ObjLongConsumer<? super T> taker) {
        if (!options.ordered()) {
            taker.accept(Pending.result(next.lookup()), ++done);
            return;
        }
        early.put(next.number(), next.lookup());
        for (Pending<T> first = early.remove(done); first != null; first = early.remove(done)) {
            taker.accept(Pending.result(first), ++done);
            startMore();
        }
    }

    /** How many lookups do not count, because all that they do is to wait for somebody who is silent. */
    private int waiting() {
        long now = System.nanoTime();
        if (options.waiting() > 0 && now - looked >= LOOK_NANOS) {
            looked = now;
            waiting = (int) underWay.values().stream()
                    .filter(Pending::isWaiting)
                    .limit(options.waiting())
                    .count();
        }
        return Math.min(waiting, underWay.size());
    }

    private void startMore() {
        while (started - done < options.window()
                && underWay.size() < options.parallelism() + waiting()
                && users.hasNext()) {
            Pending<T> lookup = start.apply(users.next());
            Finished<T> end = new Finished<>(started++, lookup);
            underWay.put(end.number(), lookup);
            CompletableFuture<?> unused = lookup.whenComplete((result, defect) -> finished.add(end));
        }
    }
}
