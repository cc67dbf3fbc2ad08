package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whether the mobility service can be reached from here, which a discovery alone does not say: its URL has the
 * External Web Services FQDN inside as well, so that the way there may need a hairpin. Immutable.
 *
 * <p>UCWA is asked first and Mcx where UCWA is not there, as clients of all generations would find it: which of them answers
 * shows how old the deployment is.
 *
 * @param service which service decided it
 * @param hop the request that was made, and everything that was seen on its way
 * @param repeats the same request made once more after an answer over https, with the affinity cookie sent back if that
 *     answer set it; one hop or none. It tells whether a client stays with its Front End, and nothing else depends on
 *     it
 * @param denied the requests to services that the answer offers and that were not there (status 404), before the one
 *     that decided; one hop or none
 */
public record MobilityCheck(Service service, Hop hop, List<Hop> repeats, List<Hop> denied) {
    private static final String SERVER = "X-MS-Server-Fqdn";
    private static final int NOT_FOUND = 404;
    private static final int FAILING = 500;

    /** So much silence is that of the service, even if our own deadline ended it. */
    private static final Duration ENOUGH = Duration.ofSeconds(4);

    /** A service that mobile clients talk to. */
    public enum Service {
        /** The mobility service of Lync 2010 clients. */
        MCX,
        /** UCWA, which later clients use. */
        UCWA
    }

    /** Refuses null; makes the list immutable. */
    public MobilityCheck {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(hop, "hop");
        repeats = List.copyOf(repeats);
        denied = List.copyOf(denied);
    }

    /**
     * A check whose first service decided it.
     *
     * @param service which service was tried
     * @param hop the request that was made
     * @param repeats the same request once more, or nothing
     */
    public MobilityCheck(Service service, Hop hop, List<Hop> repeats) {
        this(service, hop, repeats, List.of());
    }

    /** {@return the second request; empty when it was not made} */
    public Optional<Hop> repeat() {
        return repeats.stream().findFirst();
    }

    /**
     * {@return whether the service answered: with a status that lets clients sign in, such as 200, 401, 403 or 405,
     * since nobody can sign in without a ticket} A status 404 says that it is not there, one from 500 on that it fails.
     */
    public boolean isReached() {
        return hop.failure().isEmpty()
                && hop.status().isPresent()
                && !isDown(hop.status().getAsInt());
    }

    /**
     * {@return whether it was ended before the service had its time, by the deadline above all: then it is not reached, and
     * nothing is said about the service} One that was silent for four seconds had its time.
     */
    public boolean isCutShort() {
        return hop.failure()
                .filter(failure -> failure.kind().isOurs() && !isSilent(failure))
                .isPresent();
    }

    /** Only then it is the service that is waited for, and nobody and nothing else. */
    private boolean isSilent(Failure ended) {
        return ended.kind() == FailureKind.DEADLINE
                && (ended.phase() == Phase.TLS || ended.phase() == Phase.RESPONSE)
                && hop.times().of(ended.phase()).compareTo(ENOUGH) >= 0;
    }

    /** {@return why it was not reached; empty when it was} */
    public Optional<Failure> failure() {
        return isReached() || hop.failure().isPresent()
                ? hop.failure()
                : Optional.of(new Failure(
                        FailureKind.HTTP_STATUS,
                        Phase.DOCUMENT,
                        "status " + hop.status().orElse(0)));
    }

    /**
     * {@return whether the deployment is shown to be of Lync Server 2010: it has Mcx, and UCWA is not offered or not
     * there} Only such servers depend on the affinity cookie.
     */
    public boolean isOfLync2010() {
        return service == Service.MCX && isReached();
    }

    private static boolean isDown(int status) {
        return status == NOT_FOUND || status >= FAILING;
    }

    /** {@return the affinity cookie of the answer; empty when it sets none} */
    public Optional<AffinityCookie> affinityCookie() {
        return hop.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .flatMap(header -> AffinityCookie.of(header.value()).stream())
                .findFirst();
    }

    /** {@return the Front End that answered, as X-MS-Server-Fqdn names it; a name for the inside} */
    public Optional<String> serverFqdn() {
        return hop.header(SERVER);
    }

    /** {@return the Front End that answered the second request; empty when it was not made or not answered} */
    public Optional<String> repeatServerFqdn() {
        return repeat().flatMap(again -> again.header(SERVER));
    }

    /** One line: the service, its host, and the status or the failure. */
    @Override
    public String toString() {
        String result = failure()
                .map(Failure::toString)
                .orElseGet(() -> "status " + hop.status().orElse(0));
        return service + " at " + Urls.host(hop.url()) + ": " + result;
    }
}
