package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.Objects;

/**
 * One name seen from inside and from outside. Immutable.
 *
 * @param role what the name is for
 * @param inside what DNS inside says
 * @param outside what DNS outside says
 * @param reason what that means
 */
public record SplitRow(NameRole role, HostAnswer inside, HostAnswer outside, SplitReason reason) {
    /** Above this, people notice that their device has not followed them. */
    private static final Duration LONG_TTL = Duration.ofMinutes(5);

    /** Refuses missing parts. */
    public SplitRow {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(outside, "outside");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return the name that was compared} */
    public String name() {
        return inside.name();
    }

    /** {@return whether this is intended, tolerable, unknown or broken} */
    public SplitStatus status() {
        return reason.status();
    }

    /** {@return why, in sentences for people; with what the TTL means for roaming where it matters} */
    public String why() {
        return reason == SplitReason.WEB_PRIVATE_INSIDE ? reason.meaning() + " " + roaming() : reason.meaning();
    }

    private String roaming() {
        long seconds = inside.ttl().toSeconds();
        if (inside.source() == AnswerSource.HOSTS_FILE) {
            return "It comes from the hosts file, so a device that uses it never learns the public address.";
        }
        if (seconds == 0) {
            return "Its TTL of 0 makes devices ask for every connection: they follow at once, and load DNS.";
        }
        String kept =
                "With its TTL of " + seconds + " s a device that leaves the Wi-Fi may keep the inside address that"
                        + " long, and one that enters it the outside one for "
                        + outside.ttl().toSeconds() + " s";
        return inside.ttl().compareTo(LONG_TTL) > 0 ? kept + ": lower it to 300 s or less." : kept + ".";
    }

    /** {@return one line: name, status, why} */
    @Override
    public String toString() {
        return name() + ": " + status() + ". " + why();
    }
}
