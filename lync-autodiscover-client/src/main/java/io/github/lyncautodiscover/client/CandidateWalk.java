package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One attempt: asks a candidate, follows where its answers lead, and ends in an answer or a failure. */
final class CandidateWalk {
    private final SipAddress user;
    private final Candidate candidate;
    private final AttemptContext context;
    private final List<Hop> hops = new ArrayList<>();

    CandidateWalk(SipAddress user, Candidate candidate, AttemptContext context) {
        this.user = user;
        this.candidate = candidate;
        this.context = context;
    }

    Attempt walk() {
        URI url = SipUriParameter.on(candidate.url(), user);
        Trail trail = new Trail(user.domain(), url);
        try (HopRunner runner = new HopRunner(context)) {
            UserVisit visit = new UserVisit(user, context, runner, hops);
            while (true) {
                Hop hop = runner.run(HopRequest.document(url));
                hops.add(hop);
                UserAccess access = context.settings().userAccess();
                Step step = trail.allow(hop, Steps.after(hop, user, access));
                if (step instanceof Step.ToUser users && access instanceof UserAccess.Opened opened) {
                    Step after = visit.open(users.targets(), opened.tickets());
                    step = trail.allow(hops.get(hops.size() - 1), after);
                }
                if (step instanceof Step.GoOn goOn) {
                    url = goOn.target();
                } else {
                    Attempt.Result result = ((Step.End) step).result();
                    if (access instanceof UserAccess.Asked && result instanceof Attempt.Answered) {
                        visit.ask();
                    }
                    return new Attempt(candidate, hops, result);
                }
            }
        }
    }
}
