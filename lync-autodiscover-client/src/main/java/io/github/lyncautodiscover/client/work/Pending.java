package io.github.lyncautodiscover.client.work;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work on its way, as a future whose cancellation gives it up.
 *
 * @param <T> what comes of it
 */
public abstract class Pending<T> extends CompletableFuture<T> {
    /** Gives the work up, for a reason; without effect once it is over. */
    public abstract void end(FailureKind reason);

    /** Whether all it does for some time is to wait for somebody who has not shown any sign of life. */
    public boolean isWaiting() {
        return false;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        end(FailureKind.CANCELLED);
        return cancelled;
    }

    /** Waits for the end. An interruption gives the work up, which is then over at once, and is kept for the caller. */
    public T await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return get();
                } catch (InterruptedException interruption) {
                    interrupted = true;
                    end(FailureKind.INTERRUPTED);
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

    /** The result of work that has come to its end. */
    public static <T> T result(CompletableFuture<T> ended) {
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
