package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;
import java.net.URI;
import java.util.Objects;

/**
 * One place where a SIP domain may answer: the first URL of an attempt, without the user's address. Immutable.
 *
 * @param url the Root to ask, an absolute http or https URI
 */
public record Candidate(URI url) {
    /** Refuses credentials, and anything but an absolute http or https URI with a host. */
    public Candidate {
        Objects.requireNonNull(url, "url");
        if (!Urls.isWeb(url) || Urls.hasCredentials(url)) {
            throw new IllegalArgumentException(
                    "a candidate is an absolute http or https URL with a host and without credentials: "
                            + Urls.masked(url));
        }
    }

    /** {@return the host to ask} */
    public String host() {
        return Urls.host(url);
    }

    @Override
    public String toString() {
        return Urls.masked(url);
    }
}
