package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the attempts of one discovery.
 *
 * @param user whom to look up
 * @param settings the settings of the client
 * @param watchdog ends phases in time
 * @param scope the scope of the discovery
 * @param whole what the discovery may spend
 * @param nanoTime the clock
 * @param threads runs what may block without an end of its own
 */
record AttemptStarter(
        SipAddress user,
        Settings settings,
        Watchdog watchdog,
        Scope scope,
        Budget whole,
        LongSupplier nanoTime,
        Executor threads) {
    private static final Logger LOG = LoggerFactory.getLogger(LyncAutodiscover.class);

    /** Whether nothing should be started any more. */
    boolean isOver() {
        return whole.isSpent() || scope.ending().isPresent();
    }

    /**
     * Runs one attempt to its end, within its own scope, with a part of the time kept for others. Anything that should
     * never be thrown is an attempt too: somebody waits for the result.
     */
    Attempt run(AttemptProgress progress, Scope own, Duration reserve) {
        Candidate candidate = progress.candidate();
        try (own) {
            Budget share = whole.keeping(reserve).atMost(settings.timeouts().attempt());
            AttemptContext context = new AttemptContext(settings, own, watchdog, share, whole, nanoTime, threads);
            Attempt attempt = new CandidateWalk(user, progress, context).walk();
            LOG.debug(
                    "{} {}", candidate, attempt.failure().map(Failure::toString).orElse("answered"));
            return attempt;
        } catch (RuntimeException | Error defect) {
            LOG.debug("{} ended by a defect", candidate, defect);
            return progress.failed(FailureKind.UNEXPECTED, defect.getClass().getSimpleName());
        }
    }

    static Attempt notTried(Candidate candidate) {
        return new Attempt(candidate, List.of(), new Attempt.NotTried());
    }
}
