package io.github.lyncautodiscover.client.finding;

import java.util.Objects;

/**
 * One thing that was seen, and where. Immutable.
 *
 * @param kind what kind of thing it is
 * @param place where it was seen, by the numbers of the text report: {@code 2} is the second attempt, {@code 2.1} its first
 *     hop; {@code mobility} is the mobility check, {@code addresses} the probe of further addresses, {@code dns} the survey,
 *     {@code split} the comparison, {@code certificates} the matrix, {@code log 17} a line of a log
 * @param text what was seen, one line; without user names, tickets and query strings
 */
public record Evidence(Kind kind, String place, String text) {
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
        PREDICTION
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
        return place.isEmpty() ? text : place + ": " + text;
    }
}
