package io.github.lyncautodiscover.dns;

import org.jspecify.annotations.Nullable;

/**
 * Refuses a map that is not what {@code members()} gives. The message ends with the place of the bad member, a JSON pointer
 * (RFC 6901), for example {@code this must be a string, at /tries/0/server}.
 */
public final class MalformedMembersException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    private final String reason;

    /** Where it is wrong, as a JSON pointer. */
    private final String pointer;

    MalformedMembersException(String reason, String pointer, @Nullable Throwable cause) {
        super(reason + ", at " + (pointer.isEmpty() ? "the top" : pointer), cause);
        this.reason = reason;
        this.pointer = pointer;
    }

    /** {@return what is wrong, without the place} */
    public String reason() {
        return reason;
    }

    /** {@return the place, from the map that was handed over; empty for that map itself} */
    public String pointer() {
        return pointer;
    }
}
