package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Reads from a hop where to go next ([MS-OCDISCWS] 3.1.5.2 to 3.1.5.4). */
final class Steps {
    private Steps() {}

    static Step after(Hop hop, SipAddress user) {
        if (hop.failure().isPresent()) {
            return Step.fail(hop.failure().get());
        }
        return hop.document().map(document -> after(document.response(), user)).orElseGet(() -> afterStatus(hop, user));
    }

    /** A Redirect link comes before anything else in its document: it says that the user is served elsewhere. */
    private static Step after(AutodiscoverResponse response, SipAddress user) {
        Resource resource = response.resource();
        Optional<Link> redirect = resource.link(Tokens.REDIRECT);
        if (redirect.isPresent() && !(resource instanceof Domain)) {
            return follow(redirect.get(), FailureKind.REDIRECT_INVALID, target -> toRoot(target, user));
        }
        Optional<Link> domain = resource.link(Tokens.DOMAIN);
        if (resource instanceof Root && domain.isPresent()) {
            return follow(domain.get(), FailureKind.DOCUMENT_EMPTY, Step.ToDomain::new);
        }
        return resource.links().isEmpty() ? Step.fail(FailureKind.DOCUMENT_EMPTY, "") : Step.answer(response);
    }

    private static Step follow(Link link, FailureKind unusable, Function<URI, Step> step) {
        return link.uri()
                .map(step)
                .orElseGet(() -> Step.fail(unusable, "the " + link.token() + " link has no usable href"));
    }

    private static Step afterStatus(Hop hop, SipAddress user) {
        return hop.header("Location")
                .flatMap(location -> Urls.resolve(hop.url(), location))
                .<Step>map(target -> toRoot(target, user))
                .orElseGet(() -> Step.fail(FailureKind.REDIRECT_INVALID, "no usable Location"));
    }

    /** A redirect leads to a Root, which wants to know the user. */
    private static Step toRoot(URI target, SipAddress user) {
        return new Step.Redirect(SipUriParameter.on(target, user));
    }
}
