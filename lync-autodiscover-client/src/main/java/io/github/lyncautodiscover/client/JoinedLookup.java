package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.client.work.Running;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one caller waits for: an answer from the cache, or a lookup that others may wait for as well. Thread-safe. */
final class JoinedLookup extends Pending<Discovery> {
    private final SipAddress user;
    private final SharedLookups lookups;
    private final Function<SipAddress, Running<Discovery>> start;
    private SharedLookups.@Nullable Shared current;
    private @Nullable FailureKind givenUp;

    JoinedLookup(SipAddress user, SharedLookups lookups, Function<SipAddress, Running<Discovery>> start) {
        this.user = user;
        this.lookups = lookups;
        this.start = start;
    }

    /** Starts the lookup that is needed where none can be joined. */
    Function<SipAddress, Running<Discovery>> start() {
        return start;
    }

    /** Completes with a lookup that has counted this caller already. */
    void waitFor(SharedLookups.Shared shared) {
        @Nullable FailureKind leaving;
        synchronized (this) {
            current = shared;
            leaving = givenUp;
        }
        if (leaving != null) {
            end(leaving);
        }
        CompletableFuture<?> unused = shared.settled.whenComplete(this::settled);
    }

    /** Whoever was the last to wait gets the evidence up to here from the lookup, which ends at once. */
    @Override
    public void end(FailureKind reason) {
        SharedLookups.@Nullable Shared leaving;
        synchronized (this) {
            givenUp = reason;
            leaving = current;
            current = null;
        }
        if (leaving != null && !lookups.leave(leaving, reason)) {
            complete(lookups.givenUp(user, reason));
        }
    }

    @Override
    public synchronized boolean isWaiting() {
        return current != null && current.running.isWaiting();
    }

    private void settled(@Nullable Discovery discovery, @Nullable Throwable defect) {
        if (discovery == null) {
            completeExceptionally(defect == null ? new IllegalStateException("no discovery") : defect);
        } else if (discovery.user().equals(user) || !Lifetimes.isForItsUserAlone(discovery)) {
            complete(DiscoveryCache.asOf(discovery, user, false));
        } else if (!isDone()) {
            followAlone();
        }
    }

    /** The answer was meant for another user alone, so this one needs a lookup of its own. */
    private void followAlone() {
        synchronized (this) {
            current = null;
        }
        try {
            lookups.follow(this, user, user);
        } catch (IllegalStateException closed) {
            complete(lookups.givenUp(user, FailureKind.CANCELLED));
        }
    }
}
