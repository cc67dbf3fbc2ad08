package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads from a hop where to go next ([MS-OCDISCWS] 3.1.5.2 to 3.1.5.4). */
final class Steps {
    private Steps() {}

    static Step after(Hop hop, UserAccess access) {
        if (hop.failure().isPresent()) {
            return Step.fail(hop.failure().get());
        }
        return hop.document()
                .map(document -> after(document.response(), access))
                .orElseGet(() -> afterStatus(hop));
    }

    /** A Redirect link comes before anything else in its document: it says that the user is served elsewhere. */
    private static Step after(AutodiscoverResponse response, UserAccess access) {
        Resource resource = response.resource();
        Optional<Link> redirect = resource.link(Tokens.REDIRECT);
        if (redirect.isPresent() && !(resource instanceof Domain)) {
            return follow(redirect.get(), FailureKind.REDIRECT_INVALID, Step.Redirect::new);
        }
        if (resource instanceof Root && access instanceof UserAccess.Opened) {
            List<URI> users = users(resource);
            return users.isEmpty()
                    ? Step.fail(FailureKind.DOCUMENT_EMPTY, "the Root has no usable User link")
                    : new Step.ToUsers(users);
        }
        Optional<Link> domain = resource.link(Tokens.DOMAIN);
        if (resource instanceof Root && domain.isPresent()) {
            return follow(domain.get(), FailureKind.DOCUMENT_EMPTY, Step.ToDomain::new);
        }
        return resource.links().isEmpty() ? Step.fail(FailureKind.DOCUMENT_EMPTY, "") : Step.answer(response);
    }

    /** Where a Root says that the User resource is: by OAuth, which newer servers prefer, then by web ticket. */
    static List<URI> users(Resource root) {
        return Stream.of(Tokens.OAUTH, Tokens.USER)
                .flatMap(token -> root.link(token).stream())
                .flatMap(link -> Urls.of(link).stream())
                .distinct()
                .toList();
    }

    private static Step follow(Link link, FailureKind unusable, Function<URI, Step> step) {
        return Urls.of(link)
                .map(step)
                .orElseGet(() -> Step.fail(
                        unusable, "the " + link.token() + " link has no usable href: " + Urls.refusal(link.href())));
    }

    private static Step afterStatus(Hop hop) {
        return hop.target()
                .<Step>map(Step.Redirect::new)
                .orElseGet(() -> Step.fail(FailureKind.REDIRECT_INVALID, "no usable Location"));
    }
}
