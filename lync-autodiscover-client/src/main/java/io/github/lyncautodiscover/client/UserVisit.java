package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.User;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The hops of an attempt at User resources ([MS-OCDISCWS] 3.1.5.3): a challenge, a ticket, and the document. */
final class UserVisit {
    private final SipAddress user;
    private final AttemptContext context;
    private final HopRunner runner;
    private final List<Hop> hops;

    UserVisit(SipAddress user, AttemptContext context, HopRunner runner, List<Hop> hops) {
        this.user = user;
        this.context = context;
        this.runner = runner;
        this.hops = hops;
    }

    /** Opens the first resource that the source has a ticket for. */
    Step open(List<URI> targets, TicketSource source) {
        try {
            for (URI url : targets) {
                TicketRules.check(url, user.domain());
                Hop asked = run(HopRequest.user(url));
                Optional<AuthenticationChallenge> challenge = asked.challenge();
                if (asked.failure().isPresent() || challenge.isEmpty()) {
                    return after(asked);
                }
                Optional<Ticket> ticket = new TicketDesk(user, url, challenge.get(), context, runner, hops).ask(source);
                if (ticket.isPresent()) {
                    return after(run(HopRequest.user(url, ticket.get())));
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
            List<URI> targets = hops.get(i)
                    .document()
                    .map(document -> document.response().resource())
                    .filter(Root.class::isInstance)
                    .map(Steps::users)
                    .orElse(List.of());
            if (!targets.isEmpty()) {
                run(HopRequest.user(targets.get(0)));
                return;
            }
        }
    }

    /** A redirect, a failure, or the User document: nothing else is an answer here. */
    private Step after(Hop hop) {
        Step step = Steps.after(hop, user, context.settings().userAccess());
        boolean isUser = hop.document()
                .map(document -> document.response().resource())
                .filter(User.class::isInstance)
                .isPresent();
        boolean isEnd = step instanceof Step.End end && end.result() instanceof Attempt.Failed;
        return isUser || isEnd || step instanceof Step.Redirect
                ? step
                : Step.fail(FailureKind.DOCUMENT_MALFORMED, "not the document of a User resource");
    }

    private Hop run(HopRequest request) {
        Hop hop = runner.run(request);
        hops.add(hop);
        return hop;
    }
}
