package io.github.lyncautodiscover.client.hop;

import java.net.URI;

/**
 * What a hop is sent to do.
 *
 * @param request what to ask for
 * @param foreign whether its host is not trusted
 * @param publicOnly whether a private address of the host must not be connected to
 */
public record Errand(HopRequest request, boolean foreign, boolean publicOnly) {
    /** The same way for another request. */
    public Errand with(HopRequest other) {
        return new Errand(other, foreign, publicOnly);
    }

    URI url() {
        return request.url();
    }
}
