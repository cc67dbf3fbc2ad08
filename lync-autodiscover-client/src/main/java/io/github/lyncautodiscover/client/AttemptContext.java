package io.github.lyncautodiscover.client;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * What the hops of one attempt share: its scope, its time, and the settings of the client.
 *
 * @param settings the settings of the client
 * @param scope ends when the attempt has to stop
 * @param watchdog ends the scope in time
 * @param budget what this attempt may spend
 * @param deadline what the whole discovery may spend
 * @param nanoTime the clock of both
 * @param threads runs what may block without an end of its own
 */
record AttemptContext(
        Settings settings,
        Scope scope,
        Watchdog watchdog,
        Budget budget,
        Budget deadline,
        LongSupplier nanoTime,
        Executor threads) {

    /** The same for work that ends with a scope of its own. */
    AttemptContext in(Scope own) {
        return new AttemptContext(settings, own, watchdog, budget, deadline, nanoTime, threads);
    }

    /** What a phase that starts now may spend. */
    Budget limit(Phase phase) {
        return budget.atMost(settings.timeouts().of(phase));
    }

    /** Ends the attempt when this phase, starting now, takes too long. */
    Future<?> guard(Phase phase) {
        Budget limit = limit(phase);
        return watchdog.arm(scope, limit.remaining(), tooLate(phase, limit));
    }

    private FailureKind tooLate(Phase phase, Budget limit) {
        return limit.endsWith(deadline) ? FailureKind.DEADLINE : timeout(phase);
    }

    private static FailureKind timeout(Phase phase) {
        return switch (phase) {
            case DNS -> FailureKind.DNS_TIMEOUT;
            case CONNECT -> FailureKind.CONNECT_TIMEOUT;
            case PROXY -> FailureKind.PROXY_TIMEOUT;
            case TLS -> FailureKind.TLS_TIMEOUT;
            case RESPONSE -> FailureKind.HTTP_TIMEOUT;
            case BODY -> FailureKind.BODY_TIMEOUT;
            case DOCUMENT -> FailureKind.DEADLINE;
        };
    }
}
