package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.SipFallbackAnswer;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One discovery: the attempts of a plan by its strategy, what they came to, and the fall-backs when they came to nothing.
 */
final class Lookup {
    private final SipAddress user;
    private final List<AttemptProgress> candidates;
    private final Settings settings;
    private final Run run;
    private final Secrets secrets;
    private final Instant startedAt = Instant.now();
    private final long start;

    Lookup(SipAddress user, Settings settings, Run run, Secrets secrets) {
        this.user = user;
        this.candidates = settings.plan().candidates(user).stream()
                .map(AttemptProgress::new)
                .toList();
        this.settings = settings.forOneLookup();
        this.run = run;
        this.secrets = secrets;
        this.start = run.nanoTime().getAsLong();
    }

    /** Ends soon after its scope has, unless it is caught in code of the caller that does not return. */
    Discovery run() {
        List<Attempt> attempts = attempts();
        Outcome outcome = outcome(attempts);
        List<SipFallbackAnswer> fallbacks =
                outcome instanceof Outcome.Found ? List.of() : new SipFallbacks(settings, run).ask(user);
        return discovery(attempts, fallbacks, outcome);
    }

    /** What is to be said when nobody can wait any longer; called from another thread. */
    Discovery soFar(FailureKind reason) {
        List<Attempt> attempts =
                candidates.stream().map(candidate -> candidate.soFar(reason)).toList();
        return discovery(attempts, List.of(), outcome(attempts));
    }

    /** Whether every attempt under way waits for somebody who is silent; called from another thread. */
    boolean isWaiting() {
        List<AttemptProgress> underWay =
                candidates.stream().filter(AttemptProgress::isUnderWay).toList();
        return !underWay.isEmpty() && underWay.stream().allMatch(AttemptProgress::isWaiting);
    }

    private Discovery discovery(List<Attempt> attempts, List<SipFallbackAnswer> fallbacks, Outcome outcome) {
        Duration duration = Duration.ofNanos(run.nanoTime().getAsLong() - start);
        return new Discovery(user, settings.plan(), attempts, fallbacks, outcome, startedAt, duration, false);
    }

    private List<Attempt> attempts() {
        // Where a proxy resolves names, none is asked for before a direct connection needs it.
        List<String> ahead = settings.hop().proxies().isNone()
                ? candidates.stream()
                        .map(candidate -> candidate.candidate().host())
                        .toList()
                : List.of();
        try (AskedAhead names = AskedAhead.of(ahead, settings.hop().names(), run.scope(), run.nanoTime())) {
            AttemptStarter starter = new AttemptStarter(user, settings.with(names), run, secrets);
            return settings.strategy() instanceof Strategy.Staggered staggered
                    ? new SideBySide(candidates, starter, staggered).run()
                    : OneByOne.run(candidates, starter);
        }
    }

    private Outcome outcome(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            if (attempt.response().isPresent()) {
                return new Outcome.Found(
                        attempt, new Endpoints(attempt.response().get()));
            }
        }
        List<Failure> failures =
                attempts.stream().flatMap(attempt -> attempt.failure().stream()).toList();
        Optional<FailureKind> ending = run.scope().ending();
        Optional<Failure> ended = failures.stream()
                .filter(failure -> failure.kind() == ending.orElse(FailureKind.DEADLINE))
                .findFirst()
                .or(() -> ending.map(kind -> new Failure(kind, Phase.DOCUMENT, "")));
        return new Outcome.NotFound(ended.or(() -> failures.stream().findFirst())
                .orElseGet(() -> new Failure(FailureKind.DEADLINE, Phase.DNS, "")));
    }
}
