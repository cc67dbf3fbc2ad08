package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.hop.Errand;
import io.github.lyncautodiscover.client.hop.HopContext;
import io.github.lyncautodiscover.client.hop.HopRecord;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.hop.HopRunner;
import io.github.lyncautodiscover.client.hop.HopWatcher;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.work.Scope;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a mobility check asks for.
 *
 * @param service the service
 * @param url its URL
 * @param from the discovery that named it
 * @param last the hop whose answer named it
 * @param policy says whether its host is trusted
 */
record MobilityTarget(MobilityCheck.Service service, URI url, Discovery from, Hop last, RedirectPolicy policy) {

    /** The mobility service of a discovery; empty when it found none. */
    static Optional<MobilityTarget> of(Discovery discovery, RedirectPolicy policy) {
        if (discovery.outcome() instanceof Outcome.Found found) {
            Hop last = found.attempt().hops().get(found.attempt().hops().size() - 1);
            return found.endpoints().mobility().stream()
                    .findFirst()
                    .map(link -> new MobilityTarget(link.service(), link.url(), discovery, last, policy));
        }
        return Optional.empty();
    }

    /** The request, and what is told of it at once; then, after an answer over verified https, the request once more. */
    MobilityCheck check(HopContext context, Consumer<MobilityCheck> first) {
        HopRecord record = record(errand(), context);
        MobilityCheck check = new MobilityCheck(service, run(record, context), List.of());
        first.accept(check);
        return check.isReached() && Urls.isHttps(url)
                ? new MobilityCheck(service, check.hop(), List.of(again(record.affinity(), context)))
                : check;
    }

    /** In a scope of its own, over a connection of its own, as a load balancer would see the next request of a phone. */
    private Hop again(String cookie, HopContext context) {
        Errand errand = errand();
        try (Scope own = context.scope().child()) {
            HopContext apart = context.in(own);
            return run(record(errand.with(errand.request().sendingBack(cookie)), apart), apart);
        }
    }

    private Hop run(HopRecord record, HopContext context) {
        try (HopRunner runner = new HopRunner(context, HopWatcher.NOBODY)) {
            return runner.run(record);
        }
    }

    private static HopRecord record(Errand errand, HopContext context) {
        return new HopRecord(errand, context, phase -> {});
    }

    /** A check that nobody can wait for any longer. */
    MobilityCheck givenUp(HopContext context, FailureKind reason) {
        Failure failure = new Failure(reason, Phase.DOCUMENT, AttemptProgress.HELD_UP);
        return new MobilityCheck(service, record(errand(), context).toHop(failure), List.of());
    }

    /** By the rules that hold for where a document leads. */
    private Errand errand() {
        boolean foreign = !policy.trusts(Urls.host(url), from.user().domain());
        return policy.errand(last, HopRequest.status(url), foreign);
    }
}
