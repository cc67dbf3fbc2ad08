package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * Many lookups, so many at a time. A lookup counts until its result has been handed over, which happens on the thread
 * of the caller: so a slow taker holds up new lookups, and no more results exist than lookups may be under way.
 *
 * @param <T> what comes of a lookup
 */
final class Sweep<T> {
    private final Iterator<SipAddress> users;
    private final int parallelism;
    private final Function<SipAddress, ? extends CompletableFuture<T>> start;
    private final Map<Long, CompletableFuture<T>> underWay = new HashMap<>();
    private final BlockingQueue<Finished<T>> finished = new LinkedBlockingQueue<>();
    private long started;

    private record Finished<T>(long number, CompletableFuture<T> lookup) {}

    Sweep(Iterator<SipAddress> users, int parallelism, Function<SipAddress, ? extends CompletableFuture<T>> start) {
        this.users = users;
        this.parallelism = parallelism;
        this.start = start;
    }

    /** Returns how many results were handed over: all of them, unless the thread was interrupted. */
    long run(ObjLongConsumer<? super T> taker) {
        long done = 0;
        try {
            startMore();
            while (!underWay.isEmpty()) {
                Finished<T> next = finished.take();
                underWay.remove(next.number());
                taker.accept(Pending.result(next.lookup()), ++done);
                startMore();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.values().forEach(lookup -> lookup.cancel(true));
        }
        return done;
    }

    private void startMore() {
        while (underWay.size() < parallelism && users.hasNext()) {
            CompletableFuture<T> lookup = start.apply(users.next());
            Finished<T> end = new Finished<>(started++, lookup);
            underWay.put(end.number(), lookup);
            CompletableFuture<?> unused = lookup.whenComplete((result, defect) -> finished.add(end));
        }
    }
}
