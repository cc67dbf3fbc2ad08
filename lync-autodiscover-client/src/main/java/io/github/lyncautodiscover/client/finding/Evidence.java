package io.github.lyncautodiscover.client.finding;

import java.util.Objects;

/**
 * One thing that was seen, and where. Immutable.
 *
 * @param kind what kind of thing it is
 * @param place where it was seen
 * @param text what was seen, one line; without user names, tickets and query strings
 */
public record Evidence(Kind kind, Place place, String text) {
    /** The kinds of things that can be seen. */
    public enum Kind {
        /** A candidate and how its attempt ended. */
        ATTEMPT,
        /** A request and what came back. */
        HOP,
        /** A DNS answer. */
        RECORD,
        /** An address that was connected to, and the result. */
        ADDRESS,
        /** A certificate or a chain. */
        CERTIFICATE,
        /** A header of a response. */
        HEADER,
        /** A link of a document, or another of its values. */
        DOCUMENT,
        /** A line of a log. */
        LOG,
        /** What devices are known to do in such a case, and from where that is known; never a proof. */
        PREDICTION,
        /** What a rule that others have added saw, or what became of it. */
        RULE
    }

    /** Where something was seen; its text is what the reports print, such as {@code 2.1}. Immutable. */
    public sealed interface Place {
        /** {@return the attempt that it belongs to, counted from 1; 0 where it belongs to none} */
        default int attemptNumber() {
            return 0;
        }
    }

    /** The parts of a diagnosis that are one thing each. */
    public enum Part implements Place {
        /** Nowhere in particular. */
        NOWHERE(""),
        /** The mobility check. */
        MOBILITY("mobility"),
        /** The second request of the mobility check. */
        MOBILITY_AGAIN("mobility again"),
        /** The probe of further addresses. */
        ADDRESSES("addresses"),
        /** The DNS survey. */
        DNS("dns"),
        /** The comparison of both sides of DNS. */
        SPLIT("split"),
        /** What DNS was asked because of an intent. */
        INTENT("intent"),
        /** The matrix of certificates. */
        CERTIFICATES("certificates");

        private final String text;

        Part(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * An attempt as a whole.
     *
     * @param attempt which one, counted from 1
     */
    public record AttemptPlace(int attempt) implements Place {
        @Override
        public int attemptNumber() {
            return attempt;
        }

        @Override
        public String toString() {
            return String.valueOf(attempt);
        }
    }

    /**
     * A hop of an attempt.
     *
     * @param attempt which attempt, counted from 1
     * @param hop which of its hops, counted from 1
     */
    public record HopPlace(int attempt, int hop) implements Place {
        @Override
        public int attemptNumber() {
            return attempt;
        }

        @Override
        public String toString() {
            return attempt + "." + hop;
        }
    }

    /**
     * A line of a log.
     *
     * @param line which one, counted from 1
     */
    public record LogPlace(long line) implements Place {
        @Override
        public String toString() {
            return "log " + line;
        }
    }

    /** Refuses null. */
    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(text, "text");
    }

    /** One line: the place and what was seen there. */
    @Override
    public String toString() {
        String where = place.toString();
        return where.isEmpty() ? text : where + ": " + text;
    }
}
