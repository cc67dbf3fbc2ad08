package io.github.lyncautodiscover.client.evidence;

import java.net.URI;
import java.util.Objects;

/**
 * Where an answer says that mobile clients sign in. Immutable.
 *
 * @param service which service that is
 * @param token the name of the link, such as {@code External/Mcx}
 * @param url its URL, http or https with a host
 */
public record MobilityLink(MobilityCheck.Service service, String token, URI url) {
    /** Refuses null. */
    public MobilityLink {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(url, "url");
    }

    /** {@return whether it is meant for clients inside only} */
    public boolean isInternal() {
        return token.startsWith("Internal/");
    }
}
