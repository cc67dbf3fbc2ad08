package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.MobilityLink;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a mobility check asks for.
 *
 * @param links the services, the one that is asked first at the head; at least one
 * @param from the discovery that named them
 * @param last the hop whose answer named them
 * @param policy says whether a host is trusted
 */
record MobilityTarget(List<MobilityLink> links, Discovery from, Hop last, RedirectPolicy policy) {
    private static final int NOT_FOUND = 404;

    /** The mobility services of a discovery; empty when it found none. */
    static Optional<MobilityTarget> of(Discovery discovery, RedirectPolicy policy) {
        if (discovery.outcome() instanceof Outcome.Found found) {
            Hop last = found.attempt().hops().get(found.attempt().hops().size() - 1);
            return Optional.of(found.endpoints().mobility())
                    .filter(links -> !links.isEmpty())
                    .map(links -> new MobilityTarget(links, discovery, last, policy));
        }
        return Optional.empty();
    }

    /**
     * The request, a second one where the first service is not there, and what is told of them at once; then, after an
     * answer over verified https, the request once more.
     */
    MobilityCheck check(HopContext context, Consumer<MobilityCheck> first) {
        List<Hop> denied = new ArrayList<>();
        for (MobilityLink link : links) {
            HopRecord record = record(errand(link), context);
            MobilityCheck check = new MobilityCheck(link.service(), run(record, context), List.of(), denied);
            boolean last = denied.size() == links.size() - 1;
            if (last || check.hop().status().orElse(0) != NOT_FOUND) {
                first.accept(check);
                return check.isReached() && Urls.isHttps(link.url())
                        ? new MobilityCheck(
                                link.service(), check.hop(), List.of(again(link, record.affinity(), context)), denied)
                        : check;
            }
            denied.add(check.hop());
        }
        throw new IllegalStateException("a target has at least one service");
    }

    /** In a scope of its own, over a connection of its own, as a load balancer would see the next request of a phone. */
    private Hop again(MobilityLink link, String cookie, HopContext context) {
        Errand errand = errand(link);
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
        MobilityLink link = links.get(0);
        return new MobilityCheck(link.service(), record(errand(link), context).toHop(failure), List.of());
    }

    /** By the rules that hold for where a document leads. */
    private Errand errand(MobilityLink link) {
        boolean foreign = !policy.trusts(Urls.host(link.url()), from.user().domain());
        return policy.errand(last, HopRequest.status(link.url()), foreign);
    }
}
