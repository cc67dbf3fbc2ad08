package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Reads from a hop where to go next ([MS-OCDISCWS] 3.1.5.2 to 3.1.5.4). */
final class Steps {
    private Steps() {}

    static Step after(Hop hop) {
        if (hop.failure().isPresent()) {
            return Step.fail(hop.failure().get());
        }
        return hop.document().map(document -> after(document.response())).orElseGet(() -> afterStatus(hop));
    }

    /** A Redirect link comes before anything else in its document: it says that the user is served elsewhere. */
    private static Step after(AutodiscoverResponse response) {
        Resource resource = response.resource();
        Optional<Link> redirect = resource.link(Tokens.REDIRECT);
        if (redirect.isPresent() && !(resource instanceof Domain)) {
            return follow(redirect.get(), FailureKind.REDIRECT_INVALID, Step.Redirect::new);
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

    private static Step afterStatus(Hop hop) {
        return hop.header("Location")
                .flatMap(location -> Urls.resolve(hop.url(), location))
                .<Step>map(Step.Redirect::new)
                .orElseGet(() -> Step.fail(FailureKind.REDIRECT_INVALID, "no usable Location"));
    }
}
