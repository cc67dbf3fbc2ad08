package io.github.lyncautodiscover.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a discovery may take, as a whole and in each phase of each hop. Immutable; every limit is more than zero and
 * at most a day. A proxy has the time of dns and connect together, both of which it does in our place.
 *
 * @param deadline the whole discovery, default 20 s; it holds whatever the peers do
 * @param dns one name, default 5 s
 * @param connect all addresses of a host together, default 3 s
 * @param tls one handshake, default 5 s
 * @param response from the request to the head of the response, default 10 s
 * @param body the body of a response, default 10 s
 */
public record Timeouts(
        Duration deadline, Duration dns, Duration connect, Duration tls, Duration response, Duration body) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses limits outside their range. */
    public Timeouts {
        check("deadline", deadline);
        check("dns", dns);
        check("connect", connect);
        check("tls", tls);
        check("response", response);
        check("body", body);
    }

    /** {@return the defaults} */
    public static Timeouts standard() {
        return new Timeouts(
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    /**
     * These limits with another deadline.
     *
     * @param other the deadline of the whole discovery
     * @return the new limits
     */
    public Timeouts withDeadline(Duration other) {
        return new Timeouts(other, dns, connect, tls, response, body);
    }

    /** The limit of one phase; the phases that only compute are bounded by the deadline. */
    Duration of(Phase phase) {
        return switch (phase) {
            case DNS -> dns;
            case CONNECT -> connect;
            // A proxy resolves and connects in our place.
            case PROXY -> dns.plus(connect);
            case TLS -> tls;
            case RESPONSE -> response;
            case BODY -> body;
            case DOCUMENT -> deadline;
        };
    }

    private static void check(String name, Duration limit) {
        Objects.requireNonNull(limit, name);
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be more than zero and at most a day, not " + limit);
        }
    }
}
