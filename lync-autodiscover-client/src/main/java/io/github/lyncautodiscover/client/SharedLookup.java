package io.github.lyncautodiscover.client;

import java.util.concurrent.CompletableFuture;

/** A lookup that several callers wait for. Its count is guarded by the {@link SharedLookups} it belongs to. */
final class SharedLookup {
    final Object key;
    final long askedIn;
    final Running<Discovery> running;
    /** Completes like the lookup, as soon as the cache has been told. */
    final CompletableFuture<Discovery> settled = new CompletableFuture<>();

    int callers;

    /**
     * @param key what it is shared under
     * @param askedIn the generation of the cache when it began
     * @param running the lookup itself
     */
    SharedLookup(Object key, long askedIn, Running<Discovery> running) {
        this.key = key;
        this.askedIn = askedIn;
        this.running = running;
    }
}
