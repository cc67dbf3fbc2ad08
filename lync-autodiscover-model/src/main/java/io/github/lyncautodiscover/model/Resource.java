package io.github.lyncautodiscover.model;

import java.util.List;
import java.util.Optional;

/**
 * What a document is about: where to go on ({@link Root}), what a pool offers ({@link Domain}), or where one user is
 * served ({@link User}).
 *
 * <p>Models the choice inside AutodiscoverResponse, [MS-OCDISCWS] 3.1.5.2 to 3.1.5.4. Immutable.
 */
public sealed interface Resource permits Root, SipResource {
    /**
     * Gives all links in the order of the document.
     *
     * @return an unmodifiable list, possibly empty
     */
    List<Link> links();

    /**
     * Finds the first link with a token.
     *
     * @param token one of {@link Tokens} or any other; its case does not matter
     * @return the link, usable or not; empty when the document has none
     */
    default Optional<Link> link(String token) {
        for (Link link : links()) {
            if (link.hasToken(token)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }
}
