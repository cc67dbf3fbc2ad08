package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.AddressClass;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * What a hop is sent to do.
 *
 * @param request what to ask for
 * @param foreign whether its host is not trusted
 * @param publicOnly whether a private address of the host must not be connected to
 */
record Errand(HopRequest request, boolean foreign, boolean publicOnly) {
    /** The first hop of an attempt: the caller has named its host. */
    static Errand first(URI url) {
        return new Errand(HopRequest.document(url), false, false);
    }

    /** A hop that the answer of another one leads to. */
    static Errand after(Hop hop, HopRequest request, Trail trail, RedirectPolicy policy) {
        return after(hop, request, trail.isForeign(Urls.host(request.url())), policy);
    }

    /** A hop after another one, to a host that was judged already. */
    static Errand after(Hop hop, HopRequest request, boolean foreign, RedirectPolicy policy) {
        Optional<InetSocketAddress> address = hop.address();
        boolean fromPublic = hop.proxy().isEmpty()
                && address.isPresent()
                && AddressClass.of(address.get().getAddress()) == AddressClass.PUBLIC;
        return new Errand(request, foreign, fromPublic && !policy.privateAllowed());
    }

    /** The same way for another request. */
    Errand with(HopRequest other) {
        return new Errand(other, foreign, publicOnly);
    }

    URI url() {
        return request.url();
    }
}
