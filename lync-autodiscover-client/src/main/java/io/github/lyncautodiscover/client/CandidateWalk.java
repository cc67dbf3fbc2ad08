package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.hop.Errand;
import io.github.lyncautodiscover.client.hop.HopContext;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.hop.HopRunner;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.text.SipUriParameter;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One attempt: asks a candidate, follows where its answers lead, and ends in an answer or a failure. */
final class CandidateWalk {
    private final SipAddress user;
    private final Candidate candidate;
    private final Settings settings;
    private final Run run;
    private final Secrets secrets;
    private final AttemptEvents events;
    private final List<Hop> hops = new ArrayList<>();

    CandidateWalk(SipAddress user, AttemptProgress progress, Settings settings, Run run, Secrets secrets) {
        this.user = user;
        this.candidate = progress.candidate();
        this.settings = settings;
        this.run = run;
        this.secrets = secrets;
        this.events = new AttemptEvents(settings.listener(), user, progress);
    }

    Attempt walk() {
        events.started();
        return events.ended(steps());
    }

    private Attempt steps() {
        URI start = SipUriParameter.on(candidate.url(), user);
        Trail trail = new Trail(user, start, settings.redirects());
        Errand errand = new Errand(HopRequest.document(start), false, false);
        UserAccess access = settings.userAccess();
        try (HopRunner runner = new HopRunner(new HopContext(settings.hop(), run, secrets), events)) {
            UserVisit visit = new UserVisit(user, settings, run, trail, runner, hops);
            while (true) {
                Hop hop = runner.run(errand);
                hops.add(hop);
                Step step = unlessOver(trail.allow(hop, Steps.after(hop, access)));
                if (step instanceof Step.ToUsers users && access instanceof UserAccess.Opened opened) {
                    step = visit.open(users.targets(), opened.tickets());
                    hop = hops.get(hops.size() - 1);
                }
                if (step instanceof Step.GoOn goOn) {
                    errand = trail.errand(hop, HopRequest.document(goOn.target()));
                } else {
                    Attempt.Result result = ((Step.End) step).result();
                    if (access instanceof UserAccess.Asked && result instanceof Attempt.Answered) {
                        visit.ask();
                    }
                    return new Attempt(candidate, hops, clean(result));
                }
            }
        }
    }

    /** What ends an attempt may quote a peer: a URL, a token, the answer of an issuer of tickets. */
    private Attempt.Result clean(Attempt.Result result) {
        if (!(result instanceof Attempt.Failed failed)) {
            return result;
        }
        Failure failure = failed.failure();
        String detail = Texts.oneLine(secrets.clean(failure.detail()));
        return new Attempt.Failed(new Failure(failure.kind(), failure.phase(), detail));
    }

    /** Whoever was asked about a foreign host when the discovery ended has not said no: nobody waited for an answer. */
    private Step unlessOver(Step step) {
        boolean foreign = step instanceof Step.End end
                && end.result() instanceof Attempt.Failed failed
                && failed.failure().kind() == FailureKind.REDIRECT_FOREIGN_HOST;
        Optional<FailureKind> ending = foreign ? run.scope().ending() : Optional.empty();
        return ending.map(kind -> (Step) Step.fail(kind, "")).orElse(step);
    }
}
