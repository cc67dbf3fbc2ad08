package io.github.lyncautodiscover.client.text;

/**
 * A part of a text that must not be seen.
 *
 * @param start where it begins
 * @param end where it ends
 * @param kind what it is
 * @param name of a person, unpacked and in lower case
 */
record Hidden(int start, int end, Kind kind, String name) {
    /** What is hidden. */
    enum Kind {
        /** The user who was looked up. */
        USER,
        /** Whoever stands before the @ of an address. */
        PERSON,
        /** A ticket, a password or whatever looks like one. */
        TOKEN
    }
}
