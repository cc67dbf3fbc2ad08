package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * Many lookups, so many at a time. A lookup counts until its result has been handed over, which happens on the thread
 * of the caller: so a slow taker holds up new lookups, and no more results exist than lookups may be under way.
 */
final class Sweep {
    private final Iterator<SipAddress> users;
    private final int parallelism;
    private final Function<SipAddress, CompletableFuture<Discovery>> start;
    private final Set<CompletableFuture<Discovery>> underWay = new HashSet<>();
    private final BlockingQueue<CompletableFuture<Discovery>> finished = new LinkedBlockingQueue<>();

    Sweep(Iterator<SipAddress> users, int parallelism, Function<SipAddress, CompletableFuture<Discovery>> start) {
        this.users = users;
        this.parallelism = parallelism;
        this.start = start;
    }

    /** Returns how many results were handed over: all of them, unless the thread was interrupted. */
    long run(ObjLongConsumer<? super Discovery> taker) {
        long done = 0;
        try {
            startMore();
            while (!underWay.isEmpty()) {
                CompletableFuture<Discovery> next = finished.take();
                underWay.remove(next);
                taker.accept(RunningLookup.result(next), ++done);
                startMore();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.forEach(lookup -> lookup.cancel(true));
        }
        return done;
    }

    private void startMore() {
        while (underWay.size() < parallelism && users.hasNext()) {
            CompletableFuture<Discovery> lookup = start.apply(users.next());
            underWay.add(lookup);
            lookup.whenComplete((result, defect) -> finished.add(lookup));
        }
    }
}
