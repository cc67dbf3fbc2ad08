package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers, so that the users of a SIP domain do not all have to be looked up. Off unless a client is built with
 * one. Thread-safe; no lock is held while anything waits for the network.
 *
 * <p>Only answers are kept, never failures. One lives no longer than the smallest TTL among the DNS answers that led to
 * it, counted from the begin of its lookup, and no longer than the limit of the cache. With a TTL of zero on the way, or
 * behind a proxy, whose DNS answers nobody sees, nothing is kept. A name from the hosts file and an address in a URL set
 * no limit of their own. {@link Discovery#cached()} says that an answer was kept, {@link Discovery#startedAt()} since
 * when, and its assurance is still that of the way it was found.
 *
 * <p>An answer serves all users of its SIP domain: everything that Root and Domain say without a ticket is about the
 * pool that was asked. There is one exception: a Redirect link that came over https may have been meant for one user,
 * whose home is elsewhere, and a User document is about one user for sure. Such an answer is kept for that user alone.
 * The consequence: in a deployment with several homes, a user who would be redirected gets the answer of the first pool
 * when a colleague has been looked up before; the User resource, asked with a ticket, sends such a user on. Leave the
 * cache off, or {@link #forget} the domain, where that is one step too many. The URLs in the evidence of a kept answer
 * name the user of the lookup it comes from.
 *
 * <p>Each client sees only what it has found itself, because another one may see other DNS or trust other roots; they may
 * share a cache all the same, and then {@link #forget} works for all of them. Lookups for one SIP domain that are asked
 * of one client at the same time become one: a caller who gives up ends it only when no other waits for it.
 *
 * <p>What to do with an answer that turns out to be of no use any more: {@link #reportStatus} and
 * {@link #reportConnectionFailure}; when the network has changed, {@link #forgetAll}.
 */
public final class DiscoveryCache {
    private static final Duration STANDARD_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final int STANDARD_SIZE = 10_000;

    private final long lifeNanos;
    private final int size;
    private final LongSupplier nanoTime;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long generation;

    /** An answer for a SIP domain, or for one user of it, as one client sees the world. */
    private record Key(Object view, String domain, @Nullable SipAddress user) {}

    private record Entry(Discovery discovery, long since, long life) {}

    private DiscoveryCache(Duration life, int size, LongSupplier nanoTime) {
        this.lifeNanos = life.toNanos();
        this.size = size;
        this.nanoTime = nanoTime;
    }

    /**
     * Makes a cache whose answers live for an hour at most; it keeps 10,000 of them.
     *
     * @return an empty cache
     */
    public static DiscoveryCache standard() {
        return of(STANDARD_LIFE, STANDARD_SIZE);
    }

    /**
     * Makes a cache with other limits.
     *
     * @param longestLife how long an answer may live, whatever its TTLs say; more than zero, at most a day
     * @param size how many answers are kept, at least 1; the least recently used leaves first
     * @return an empty cache
     * @throws IllegalArgumentException when a limit is outside its range
     */
    public static DiscoveryCache of(Duration longestLife, int size) {
        return of(longestLife, size, System::nanoTime);
    }

    static DiscoveryCache of(Duration longestLife, int size, LongSupplier nanoTime) {
        Objects.requireNonNull(longestLife, "longestLife");
        if (longestLife.isNegative() || longestLife.isZero() || longestLife.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException(
                    "an answer lives for more than zero and at most a day, not " + longestLife);
        }
        if (size < 1) {
            throw new IllegalArgumentException("a cache keeps at least one answer, not " + size);
        }
        return new DiscoveryCache(longestLife, size, nanoTime);
    }

    /**
     * Forgets everything about a SIP domain. A lookup that is under way keeps its answer out of the cache.
     *
     * @param sipDomain the domain, in any case
     */
    public void forget(String sipDomain) {
        String domain = SipAddress.of("any@" + Objects.requireNonNull(sipDomain, "sipDomain"))
                .domain();
        synchronized (this) {
            generation++;
            entries.keySet().removeIf(key -> key.domain().equals(domain));
        }
    }

    /** Forgets everything: the network has changed. */
    public synchronized void forgetAll() {
        generation++;
        entries.clear();
    }

    /**
     * Takes note of what a service, whose URL came from here, has answered: 403 and 502 forget the SIP domain, every other
     * status leaves it alone (UCWA, "RootURL").
     *
     * @param sipDomain the domain whose answer named the service
     * @param status the HTTP status
     */
    public void reportStatus(String sipDomain, int status) {
        if (status == 403 || status == 502) {
            forget(sipDomain);
        }
    }

    /**
     * Takes note that a service, whose URL came from here, cannot be connected to: the SIP domain is forgotten.
     *
     * @param sipDomain the domain whose answer named the service
     */
    public void reportConnectionFailure(String sipDomain) {
        forget(sipDomain);
    }

    /** To be read before a lookup begins, so that its answer is not kept when something was forgotten meanwhile. */
    synchronized long generation() {
        return generation;
    }

    synchronized Optional<Discovery> find(Object view, SipAddress user) {
        return live(new Key(view, user.domain(), user))
                .or(() -> live(new Key(view, user.domain(), null)))
                .map(discovery -> asOf(discovery, user, true));
    }

    /** A discovery as another user of the SIP domain gets it. */
    static Discovery asOf(Discovery discovery, SipAddress user, boolean fromCache) {
        return new Discovery(
                user,
                discovery.plan(),
                discovery.attempts(),
                discovery.sipFallbacks(),
                discovery.outcome(),
                discovery.startedAt(),
                discovery.duration(),
                fromCache);
    }

    synchronized void keep(Object view, Discovery discovery, long askedIn) {
        Duration life = Lifetimes.of(discovery);
        if (askedIn != generation || life.isZero()) {
            return;
        }
        SipAddress user = discovery.user();
        Key key = new Key(view, user.domain(), Lifetimes.isForItsUserAlone(discovery) ? user : null);
        entries.put(key, new Entry(discovery, nanoTime.getAsLong(), Math.min(lifeNanos, life.toNanos())));
        if (entries.size() > size) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** Forgets what a client has found that is closed now. */
    synchronized void leave(Object view) {
        generation++;
        entries.keySet().removeIf(key -> key.view().equals(view));
    }

    private Optional<Discovery> live(Key key) {
        Entry entry = entries.get(key);
        if (entry != null && nanoTime.getAsLong() - entry.since() >= entry.life()) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(entry).map(Entry::discovery);
    }
}
