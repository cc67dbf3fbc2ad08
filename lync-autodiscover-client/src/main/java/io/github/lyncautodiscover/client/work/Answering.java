package io.github.lyncautodiscover.client.work;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A question that is on its way while something else is done, and ends with its scope.
 *
 * @param <T> the answer
 */
public final class Answering<T> {
    private final Scope scope;
    private final CompletableFuture<T> question;
    private final Closeable cancelling;

    public Answering(Scope scope, CompletableFuture<T> question) {
        this.scope = scope;
        this.question = question;
        this.cancelling = () -> question.cancel(true);
        try {
            scope.open(cancelling);
        } catch (IOException ended) {
            // Which has cancelled it.
        }
    }

    /** The answer; empty when it is not there in time, and when the scope has ended. */
    public Optional<T> within(Budget budget) {
        try {
            return Optional.of(question.get(budget.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException late) {
            question.cancel(true);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a DNS view was closed or failed", failed.getCause());
        } finally {
            scope.release(cancelling);
        }
    }
}
