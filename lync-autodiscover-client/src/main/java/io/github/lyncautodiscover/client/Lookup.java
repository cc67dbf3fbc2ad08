package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One discovery: the candidates of the plan one after the other, until one answers or the time is up. */
final class Lookup {
    private static final Logger LOG = LoggerFactory.getLogger(LyncAutodiscover.class);

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
        Instant startedAt = Instant.now();
        long start = nanoTime.getAsLong();
        List<Attempt> attempts = attempts();
        Duration duration = Duration.ofNanos(nanoTime.getAsLong() - start);
        return new Discovery(user, settings.plan(), attempts, outcome(attempts), startedAt, duration);
    }

    private List<Attempt> attempts() {
        Duration deadline = settings.timeouts().deadline();
        Budget whole = Budget.of(nanoTime, deadline);
        // Half of an equal share stays reserved for each later candidate: a slow one may take long, and starves nobody.
        Duration reserve = deadline.dividedBy(2L * candidates.size());
        List<Attempt> attempts = new ArrayList<>();
        try (AskedAhead names = new AskedAhead(settings.names(), candidates, nanoTime)) {
            boolean over = false;
            for (Candidate candidate : candidates) {
                over = over || whole.isSpent() || scope.ending().isPresent();
                int later = candidates.size() - attempts.size() - 1;
                Attempt attempt = over
                        ? new Attempt(candidate, List.of(), new Attempt.NotTried())
                        : attempt(candidate, names, whole, whole.keeping(reserve.multipliedBy(later)));
                over = over || attempt.response().isPresent();
                attempts.add(attempt);
            }
        }
        return attempts;
    }

    private Attempt attempt(Candidate candidate, NameResolver names, Budget whole, Budget share) {
        try (Scope own = scope.child()) {
            AttemptContext context =
                    new AttemptContext(settings.with(names), own, watchdog, share, whole, nanoTime, threads);
            Attempt attempt = new CandidateWalk(user, candidate, context).walk();
            LOG.debug(
                    "{} {}", candidate, attempt.failure().map(Failure::toString).orElse("answered"));
            return attempt;
        }
    }

    private Outcome outcome(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            if (attempt.response().isPresent()) {
                return new Outcome.Found(
                        attempt, new Endpoints(attempt.response().get()));
            }
        }
        Optional<Failure> ended = scope.ending().map(kind -> new Failure(kind, Phase.DOCUMENT, ""));
        Optional<Failure> best =
                attempts.stream().flatMap(attempt -> attempt.failure().stream()).findFirst();
        return new Outcome.NotFound(
                ended.or(() -> best).orElseGet(() -> new Failure(FailureKind.DEADLINE, Phase.DNS, "")));
    }
}
