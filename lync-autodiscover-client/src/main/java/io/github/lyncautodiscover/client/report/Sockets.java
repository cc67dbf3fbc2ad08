package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.Hop;
import java.net.URI;
import java.util.Optional;

/** Where a hop leads. */
final class Sockets {
    private Sockets() {}

    /** Where the Location header of a hop leads; empty without a usable one. */
    static Optional<URI> target(Hop hop) {
        try {
            return hop.header("Location")
                    .map(location -> hop.url().resolve(location.strip()))
                    .filter(target -> target.getHost() != null);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
