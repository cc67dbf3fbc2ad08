package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.client.work.Running;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lookups of a client that has a cache: what is kept is not asked for, and what is being asked for is not asked for
 * twice. Thread-safe; its lock is held while maps are read and written, and while a thread is started, no longer.
 */
final class SharedLookups {
    private final DiscoveryCache cache;
    private final LookupPlan plan;
    private final Object view = new Object();
    private final Map<Object, Shared> underWay = new HashMap<>();

    /** A lookup that several callers wait for. Its count is guarded by the lock around it. */
    static final class Shared {
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
        Shared(Object key, long askedIn, Running<Discovery> running, CompletableFuture<Discovery> settled) {
            this.key = key;
            this.askedIn = askedIn;
            this.running = running;
            this.settled = settled;
        }
    }

    SharedLookups(DiscoveryCache cache, LookupPlan plan) {
        this.cache = cache;
        this.plan = plan;
    }

    /** Finds a user in the cache, or by a lookup that others of the SIP domain may wait for too. */
    Pending<Discovery> discover(SipAddress user, Function<SipAddress, Running<Discovery>> start) {
        JoinedLookup joined = new JoinedLookup(user, this, start);
        follow(joined, user.domain(), user);
        return joined;
    }

    /** Gives a caller what is kept, or has it wait for the lookup that is shared under a key. */
    void follow(JoinedLookup joined, Object key, SipAddress user) {
        @Nullable Shared shared = null;
        Optional<Discovery> kept;
        synchronized (this) {
            kept = cache.find(view, user);
            if (kept.isEmpty()) {
                shared = join(key, user, joined.start());
            }
        }
        kept.ifPresent(joined::complete);
        if (shared != null) {
            joined.waitFor(shared);
        }
    }

    /** A caller waits no longer. The last one ends the lookup; {@return whether this was the last} */
    boolean leave(Shared shared, FailureKind reason) {
        synchronized (this) {
            if (--shared.callers > 0) {
                return false;
            }
            underWay.remove(shared.key, shared);
        }
        shared.running.end(reason);
        return true;
    }

    /** What someone gets who has given up while others go on waiting. */
    Discovery givenUp(SipAddress user, FailureKind reason) {
        List<Attempt> attempts =
                plan.candidates(user).stream().map(Attempt::notTried).toList();
        Outcome outcome = new Outcome.NotFound(new Failure(reason, Phase.DOCUMENT, ""));
        return new Discovery(user, plan, attempts, List.of(), outcome, Instant.now(), Duration.ZERO, false);
    }

    /** Takes note of how a service fared whose URL may have come from the cache. */
    void learn(String sipDomain, MobilityCheck check) {
        Optional<FailureKind> failure = check.failure().map(Failure::kind);
        if (failure.isEmpty()) {
            cache.reportStatus(sipDomain, check.hop().status().orElse(0));
        } else if (failure.get() != FailureKind.CANCELLED && failure.get() != FailureKind.INTERRUPTED) {
            cache.reportConnectionFailure(sipDomain);
        }
    }

    /** Forgets what this client has found. */
    void forget() {
        cache.leave(view);
    }

    private Shared join(Object key, SipAddress user, Function<SipAddress, Running<Discovery>> start) {
        long generation = cache.generation();
        Shared shared = underWay.get(key);
        if (shared == null || shared.askedIn != generation) {
            shared = begin(key, generation, start.apply(user));
        }
        shared.callers++;
        return shared;
    }

    private Shared begin(Object key, long generation, Running<Discovery> running) {
        CompletableFuture<Discovery> settled =
                running.whenComplete((discovery, defect) -> settle(key, generation, running, discovery));
        Shared shared = new Shared(key, generation, running, settled);
        if (!settled.isDone()) {
            underWay.put(key, shared);
        }
        return shared;
    }

    /** An answer is in the cache before its lookup is no longer under way, so that nobody misses both. */
    private synchronized void settle(
            Object key, long askedIn, Running<Discovery> running, @Nullable Discovery discovery) {
        if (discovery != null) {
            cache.keep(view, discovery, askedIn);
        }
        underWay.computeIfPresent(key, (same, shared) -> shared.running.equals(running) ? null : shared);
    }
}
