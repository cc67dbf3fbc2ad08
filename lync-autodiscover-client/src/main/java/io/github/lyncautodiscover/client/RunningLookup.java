package io.github.lyncautodiscover.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A discovery under way, as a future whose cancellation closes its sockets. */
final class RunningLookup extends CompletableFuture<Discovery> implements Runnable {
    private final Lookup lookup;
    private final Scope scope;

    RunningLookup(Lookup lookup, Scope scope) {
        this.lookup = lookup;
        this.scope = scope;
    }

    @Override
    public void run() {
        try (scope) {
            complete(lookup.run());
        } catch (RuntimeException | Error defect) {
            completeExceptionally(defect);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        scope.end(FailureKind.CANCELLED);
        return cancelled;
    }

    /** Waits for the end. An interruption ends the discovery, which is then over at once, and is kept for the caller. */
    Discovery await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return get();
                } catch (InterruptedException interruption) {
                    interrupted = true;
                    scope.end(FailureKind.INTERRUPTED);
                }
            }
        } catch (ExecutionException defect) {
            throw defect(defect.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The result of a lookup that has come to its end. */
    static Discovery result(CompletableFuture<Discovery> ended) {
        try {
            return ended.join();
        } catch (CompletionException defect) {
            throw defect(defect.getCause());
        }
    }

    private static IllegalStateException defect(@Nullable Throwable cause) {
        return new IllegalStateException("a defect of this library: please report it", cause);
    }
}
