package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whether the mobility service can be reached from here, which a discovery alone does not say: its URL has the
 * External Web Services FQDN inside as well, so that the way there may need a hairpin. Immutable.
 *
 * @param service which service was tried
 * @param hop the request that was made, and everything that was seen on its way
 * @param repeats the same request made once more after an answer over https, with the affinity cookie sent back if that answer
 *     set it; one hop or none. It tells whether a client stays with its Front End, and nothing else depends on it
 */
public record MobilityCheck(Service service, Hop hop, List<Hop> repeats) {
    private static final String SERVER = "X-MS-Server-Fqdn";

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
    }

    /** {@return the second request; empty when it was not made} */
    public Optional<Hop> repeat() {
        return repeats.stream().findFirst();
    }

    /** {@return whether something answered in HTTP, with whatever status: nobody can sign in without a ticket} */
    public boolean isReached() {
        return hop.status().isPresent();
    }

    /** {@return why it was not reached; empty when it was} */
    public Optional<Failure> failure() {
        return hop.failure();
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
