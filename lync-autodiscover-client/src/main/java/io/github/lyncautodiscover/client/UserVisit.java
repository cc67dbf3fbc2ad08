package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.hop.HopFailedException;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.hop.HopRunner;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.User;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The hops of an attempt at User resources ([MS-OCDISCWS] 3.1.5.3): a challenge, a ticket, and the document. */
final class UserVisit {
    private final SipAddress user;
    private final Settings settings;
    private final Run run;
    private final Trail trail;
    private final HopRunner runner;
    private final List<Hop> hops;

    UserVisit(SipAddress user, Settings settings, Run run, Trail trail, HopRunner runner, List<Hop> hops) {
        this.user = user;
        this.settings = settings;
        this.run = run;
        this.trail = trail;
        this.runner = runner;
        this.hops = hops;
    }

    /** Opens the first resource that the source has a ticket for. */
    Step open(List<URI> targets, TicketSource source) {
        Hop root = hops.get(hops.size() - 1);
        try {
            for (URI url : targets) {
                TicketRules.check(url, user.domain(), settings.redirects());
                if (trail.allow(root, new Step.ToUser(url)) instanceof Step.End refused) {
                    return refused;
                }
                Hop asked = run(root, HopRequest.user(url));
                Optional<AuthenticationChallenge> challenge = asked.challenge();
                if (asked.failure().isPresent() || challenge.isEmpty()) {
                    return after(asked);
                }
                TicketDesk desk =
                        new TicketDesk(user, asked, challenge.get(), settings.redirects(), run, trail, runner, hops);
                Optional<Ticket> ticket = desk.ask(source);
                if (ticket.isPresent()) {
                    return after(run(
                            asked,
                            HopRequest.user(
                                    url, ticket.get().headerName(), ticket.get().headerValue())));
                }
            }
            return Step.fail(FailureKind.AUTH_NO_TICKET, "");
        } catch (HopFailedException failed) {
            return Step.fail(failed.failure());
        }
    }

    /** Asks the User resource of the last Root without a ticket: only what it answers matters. */
    void ask() {
        for (int i = hops.size() - 1; i >= 0; i--) {
            Hop hop = hops.get(i);
            List<URI> targets = hop.document()
                    .map(document -> document.response().resource())
                    .filter(Root.class::isInstance)
                    .map(Steps::users)
                    .orElse(List.of());
            if (!targets.isEmpty()) {
                if (trail.allow(hop, new Step.ToUser(targets.get(0))) instanceof Step.GoOn goOn) {
                    run(hop, HopRequest.user(goOn.target()));
                }
                return;
            }
        }
    }

    /** A redirect, a failure, or the User document: nothing else is an answer here. */
    private Step after(Hop hop) {
        Step step = trail.allow(hop, Steps.after(hop, settings.userAccess()));
        boolean isUser = hop.document()
                .map(document -> document.response().resource())
                .filter(User.class::isInstance)
                .isPresent();
        boolean isFailure = step instanceof Step.End end && end.result() instanceof Attempt.Failed;
        return isUser || isFailure || step instanceof Step.Redirect
                ? step
                : Step.fail(FailureKind.DOCUMENT_MALFORMED, "not the document of a User resource");
    }

    private Hop run(Hop before, HopRequest request) {
        Hop hop = runner.run(trail.errand(before, request));
        hops.add(hop);
        return hop;
    }
}
