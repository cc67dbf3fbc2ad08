package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * How long a discovery may take: as a whole, for each candidate, and in each phase of each hop. Immutable; every limit is
 * more than zero and at most a day. A proxy, which resolves and connects in our place, has the time of dns and connect
 * together.
 *
 * @param deadline the whole discovery, default 20 s; it holds whatever the peers do
 * @param attempt one candidate with all its hops, default 15 s; never so long that a later candidate has no turn
 * @param dns one name, default 5 s
 * @param connect all addresses of a host together, default 3 s
 * @param tls one handshake, default 5 s
 * @param response from the request to the head of the response, default 10 s
 * @param body the body of a response, default 10 s
 */
public record Timeouts(
        Duration deadline,
        Duration attempt,
        Duration dns,
        Duration connect,
        Duration tls,
        Duration response,
        Duration body)
        implements Serializable {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses limits outside their range. */
    public Timeouts {
        check("deadline", deadline);
        check("attempt", attempt);
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
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    /**
     * Changes the limit of the whole discovery.
     *
     * @param other the deadline
     * @return the new limits
     */
    public Timeouts withDeadline(Duration other) {
        return new Timeouts(other, attempt, dns, connect, tls, response, body);
    }

    /**
     * Changes the limit of each candidate.
     *
     * @param other the limit
     * @return the new limits
     */
    public Timeouts withAttempt(Duration other) {
        return new Timeouts(deadline, other, dns, connect, tls, response, body);
    }

    /**
     * Changes the limit of one phase.
     *
     * @param phase any but {@link Phase#DOCUMENT}, which only computes, and {@link Phase#PROXY}, which has the time of
     *     two others
     * @param other the limit
     * @return the new limits
     * @throws IllegalArgumentException when the phase has no limit of its own
     */
    public Timeouts with(Phase phase, Duration other) {
        if (phase == Phase.DOCUMENT) {
            throw new IllegalArgumentException(
                    "reading a document is bounded by the deadline and the size limit alone");
        }
        if (phase == Phase.PROXY) {
            throw new IllegalArgumentException("a proxy has the time of DNS and CONNECT: change those");
        }
        return new Timeouts(
                deadline,
                attempt,
                phase == Phase.DNS ? other : dns,
                phase == Phase.CONNECT ? other : connect,
                phase == Phase.TLS ? other : tls,
                phase == Phase.RESPONSE ? other : response,
                phase == Phase.BODY ? other : body);
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
