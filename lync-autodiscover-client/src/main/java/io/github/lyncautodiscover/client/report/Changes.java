package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is different since an earlier diagnosis of the same SIP domain. Immutable.
 *
 * @param since when the earlier one began
 * @param list what has changed: findings first, then the way to the answer, then names, certificates and times
 */
public record Changes(Instant since, List<Change> list) {
    /** What may change. */
    public enum Kind {
        /** A finding came, went, or got another severity. */
        FINDING,
        /** Another candidate answered, or none. */
        WINNER,
        /** The requests of a candidate led elsewhere, or ended otherwise. */
        HOPS,
        /** A name has other addresses, or another fate in DNS. */
        ADDRESSES,
        /** An answer may be kept for another time; run-down answers of resolvers are not compared. */
        TTL,
        /** A host presents another certificate. */
        CERTIFICATE,
        /** A phase of a hop took more than twice as long, and at least 50 ms longer. */
        SLOWER
    }

    /**
     * One thing that is different.
     *
     * @param kind what kind of thing
     * @param subject a code, a host, a candidate, or a hop and its phase
     * @param before what it was; empty when there was none
     * @param after what it is; empty when there is none
     */
    public record Change(Kind kind, String subject, String before, String after) {
        /** Refuses null. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** One line. */
        @Override
        public String toString() {
            if (before.isEmpty()) {
                return kind + " " + subject + ": new, " + after;
            }
            return kind + " " + subject + ": " + (after.isEmpty() ? "gone, was " + before : after + ", was " + before);
        }
    }

    /** Refuses null and keeps a copy of the list. */
    public Changes {
        Objects.requireNonNull(since, "since");
        list = List.copyOf(list);
    }

    /**
     * Compares two diagnoses; it asks nobody.
     *
     * @param earlier the one before
     * @param later the one now
     * @return what is different, empty when nothing is
     */
    public static Changes between(LyncDiagnosis earlier, LyncDiagnosis later) {
        return new Changes(earlier.startedAt(), Comparison.of(earlier, later));
    }

    /** {@return whether nothing is different} */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** A line for each change. */
    @Override
    public String toString() {
        return isEmpty()
                ? "nothing has changed since " + since
                : list.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}
