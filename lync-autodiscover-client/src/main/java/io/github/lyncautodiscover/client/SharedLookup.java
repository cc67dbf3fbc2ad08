package io.github.lyncautodiscover.client;

import java.util.concurrent.CompletableFuture;

/** A lookup that several callers wait for. Its count is guarded by the {@link SharedLookups} it belongs to. */
final class SharedLookup {
    final Object key;
    final long askedIn;
    final Running<Discovery> running;
    final CompletableFuture<Discovery> settled;
    int callers;

    /**
     * @param key what it is shared under
     * @param askedIn the generation of the cache when it began
     * @param running the lookup itself
     * @param settled completes like the lookup, as soon as the cache has been told
     */
    SharedLookup(Object key, long askedIn, Running<Discovery> running, CompletableFuture<Discovery> settled) {
        this.key = key;
        this.askedIn = askedIn;
        this.running = running;
        this.settled = settled;
    }
}
