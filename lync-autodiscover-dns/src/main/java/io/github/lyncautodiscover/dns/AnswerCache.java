package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.xbill.DNS.Name;

/**
 * Answers for as long as their TTL allows, the least recently used leaving first. dnsjava's cache keeps records only,
 * not who gave them, and reports the original TTL for ever. Thread-safe.
 */
final class AnswerCache {
    private final int capacity;
    private final LongSupplier nanoTime;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long generation;

    private record Key(Name name, int type) {}

    private record Entry(TypeAnswer answer, long storedAt, long ttlNanos) {}

    AnswerCache(int capacity, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.nanoTime = nanoTime;
    }

    synchronized Optional<TypeAnswer> get(Name name, int type) {
        Key key = new Key(name, type);
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        long age = nanoTime.getAsLong() - entry.storedAt();
        if (age >= entry.ttlNanos()) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.answer().aged(Duration.ofNanos(age)));
    }

    /** Read it before asking: an answer that is on its way during a flush is then not kept. */
    synchronized long generation() {
        return generation;
    }

    synchronized void put(Name name, int type, TypeAnswer answer, long askedIn) {
        if (capacity == 0 || answer.ttl().isZero() || askedIn != generation) {
            return;
        }
        long ttl = Math.min(answer.ttl().toSeconds(), Ttl.MAX_SECONDS);
        entries.put(
                new Key(name, type),
                new Entry(answer, nanoTime.getAsLong(), Duration.ofSeconds(ttl).toNanos()));
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    synchronized void clear() {
        generation++;
        entries.clear();
    }
}
