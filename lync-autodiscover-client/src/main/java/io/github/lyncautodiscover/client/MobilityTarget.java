package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.Optional;

/**
 * What a mobility check asks for.
 *
 * @param service the service
 * @param url its URL
 * @param from the discovery that named it
 * @param last the hop whose answer named it
 */
record MobilityTarget(MobilityCheck.Service service, URI url, Discovery from, Hop last) {

    /** The mobility service of a discovery; empty when it found none. */
    static Optional<MobilityTarget> of(Discovery discovery) {
        if (discovery.outcome() instanceof Outcome.Found found) {
            Endpoints endpoints = found.endpoints();
            Hop last = found.attempt().hops().get(found.attempt().hops().size() - 1);
            return endpoints
                    .mcx()
                    .filter(Urls::isWeb)
                    .map(url -> new MobilityTarget(MobilityCheck.Service.MCX, url, discovery, last))
                    .or(() -> endpoints
                            // Phones use the external one from everywhere.
                            .link(Tokens.UCWA)
                            .or(() -> endpoints.link(Tokens.EXTERNAL_UCWA))
                            .or(endpoints::ucwa)
                            .filter(Urls::isWeb)
                            .map(url -> new MobilityTarget(MobilityCheck.Service.UCWA, url, discovery, last)));
        }
        return Optional.empty();
    }

    /** The one request, by the rules that hold for where a document leads. */
    MobilityCheck check(AttemptContext context) {
        AttemptEvents nobody =
                new AttemptEvents(new AttemptListener() {}, from.user(), new AttemptProgress(new Candidate(url)));
        try (HopRunner runner = new HopRunner(context, nobody)) {
            return new MobilityCheck(service, runner.run(errand(context)));
        }
    }

    /** A check that nobody can wait for any longer. */
    MobilityCheck givenUp(AttemptContext context, FailureKind reason) {
        Failure failure = new Failure(reason, Phase.DOCUMENT, AttemptProgress.HELD_UP);
        return new MobilityCheck(service, new HopRecord(errand(context), context, phase -> {}).toHop(failure));
    }

    private Errand errand(AttemptContext context) {
        RedirectPolicy policy = context.settings().redirects();
        boolean foreign = !policy.trusts(Urls.host(url), from.user().domain());
        return Errand.after(last, HopRequest.status(url), foreign, policy);
    }
}
