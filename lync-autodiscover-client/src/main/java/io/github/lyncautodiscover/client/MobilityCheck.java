package io.github.lyncautodiscover.client;

import java.util.Objects;
import java.util.Optional;

/**
 * Tells whether the mobility service can be reached from here, which a discovery alone does not say: its URL has the
 * External Web Services FQDN inside as well, so that the way there may need a hairpin. Immutable.
 *
 * @param service which service was tried
 * @param hop the one request that was made, and everything that was seen on its way
 */
public record MobilityCheck(Service service, Hop hop) {
    /** A service that mobile clients talk to. */
    public enum Service {
        /** The mobility service of Lync 2010 clients. */
        MCX,
        /** UCWA, which later clients use. */
        UCWA
    }

    /** Refuses null. */
    public MobilityCheck {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(hop, "hop");
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
        return AffinityCookie.of(hop);
    }

    /** {@return the Front End that answered, as X-MS-Server-Fqdn names it; a name for the inside} */
    public Optional<String> serverFqdn() {
        return hop.header("X-MS-Server-Fqdn");
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
