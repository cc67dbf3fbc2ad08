package io.github.lyncautodiscover.client.work;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * What everything that is under way carries: when it has to stop, and what it runs on.
 *
 * @param scope ends when the work has to stop
 * @param budget what this part of the work may spend
 * @param deadline what the whole work may spend
 * @param watchdog ends the scope in time
 * @param nanoTime the clock of both budgets
 * @param threads runs what may block without an end of its own
 */
public record Run(
        Scope scope, Budget budget, Budget deadline, Watchdog watchdog, LongSupplier nanoTime, Executor threads) {

    /** Work that begins now and may spend that much. */
    public static Run of(Duration deadline, Scope scope, Watchdog watchdog, LongSupplier nanoTime, Executor threads) {
        Budget whole = Budget.of(nanoTime, deadline);
        return new Run(scope, whole, whole, watchdog, nanoTime, threads);
    }

    /** The same for work that ends with a scope of its own. */
    public Run in(Scope own) {
        return new Run(own, budget, deadline, watchdog, nanoTime, threads);
    }

    /** The same for work that may spend less. */
    public Run within(Budget share) {
        return new Run(scope, share, deadline, watchdog, nanoTime, threads);
    }

    /** Whether nothing should be started any more. */
    public boolean isOver() {
        return deadline.isSpent() || scope.ending().isPresent();
    }

    /** Ends the scope, for the reason that is given or because the deadline passed, when the limit is spent. */
    public Future<?> guard(Budget limit, FailureKind late) {
        return watchdog.arm(scope, limit.remaining(), limit.endsWith(deadline) ? FailureKind.DEADLINE : late);
    }
}
