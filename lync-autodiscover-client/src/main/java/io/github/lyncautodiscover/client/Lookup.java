package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** One discovery: the attempts of a plan by its strategy, what they came to, and the fall-backs when they came to nothing. */
final class Lookup {
    private final SipAddress user;
    private final List<Candidate> candidates;
    private final Settings settings;
    private final Watchdog watchdog;
    private final Scope scope;
    private final Executor threads;
    private final LongSupplier nanoTime = System::nanoTime;

    Lookup(SipAddress user, Settings settings, Watchdog watchdog, Scope scope, Executor threads) {
        this.user = user;
        this.candidates = settings.plan().candidates(user);
        this.settings = settings.forOneLookup();
        this.watchdog = watchdog;
        this.scope = scope;
        this.threads = threads;
    }

    Discovery run() {
        return run(Budget.of(nanoTime, settings.timeouts().deadline()));
    }

    /** The same within a budget that others share. */
    Discovery run(Budget whole) {
        Instant startedAt = Instant.now();
        long start = nanoTime.getAsLong();
        List<Attempt> attempts = attempts(whole);
        Outcome outcome = outcome(attempts);
        List<SipFallbackAnswer> fallbacks =
                outcome instanceof Outcome.Found ? List.of() : new SipFallbacks(settings, scope, whole).ask(user);
        Duration duration = Duration.ofNanos(nanoTime.getAsLong() - start);
        return new Discovery(user, settings.plan(), attempts, fallbacks, outcome, startedAt, duration, false);
    }

    private List<Attempt> attempts(Budget whole) {
        // Where a proxy resolves names, none is asked for before a direct connection needs it.
        List<Candidate> ahead = settings.proxies().isNone() ? candidates : List.of();
        try (AskedAhead names = new AskedAhead(settings.names(), ahead, nanoTime)) {
            AttemptStarter starter =
                    new AttemptStarter(user, settings.with(names), watchdog, scope, whole, nanoTime, threads);
            return settings.strategy() instanceof Strategy.Staggered staggered
                    ? new SideBySide(candidates, starter, staggered, threads).run()
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
        Optional<Failure> late = attempts.stream()
                .flatMap(attempt -> attempt.failure().stream())
                .filter(failure -> failure.kind() == FailureKind.DEADLINE)
                .findFirst();
        Optional<Failure> ended = scope.ending()
                .map(kind -> new Failure(kind, Phase.DOCUMENT, ""))
                .or(() -> late);
        Optional<Failure> best =
                attempts.stream().flatMap(attempt -> attempt.failure().stream()).findFirst();
        return new Outcome.NotFound(
                ended.or(() -> best).orElseGet(() -> new Failure(FailureKind.DEADLINE, Phase.DNS, "")));
    }
}
