package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done with futures more than once. */
final class Futures {
    private Futures() {}

    /** Runs a task when the future ends, however it ends, on the thread that ends it. */
    static <T> void atEnd(CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> task) {
        var unused = future.whenComplete(task);
    }

    /**
     * A future for the outside: the code of a caller never runs on the thread that serves the sockets, nor on a pool
     * that others may have filled; and cancelling reaches the inner one.
     */
    static <T> CompletableFuture<T> handedOut(CompletableFuture<T> inner, Executor callbacks) {
        CompletableFuture<T> outer = new CompletableFuture<>();
        var unused = inner.whenCompleteAsync(
                (value, failure) -> {
                    if (failure == null) {
                        outer.complete(value);
                    } else if (cancelled(failure)) {
                        outer.cancel(false);
                    } else {
                        outer.completeExceptionally(failure);
                    }
                },
                callbacks);
        atEnd(outer, (value, failure) -> inner.cancel(false));
        return outer;
    }

    /** Waits; an interrupt cancels the future, sets the flag again and leads to another value. */
    static <T> T await(CompletableFuture<T> future, Function<Duration, T> interrupted) {
        long start = System.nanoTime();
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            return interrupted.apply(Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException(
                    cancelled(e)
                            ? "This DnsView was closed while a question was on its way."
                            : "A question failed in a way that nobody foresaw.",
                    e);
        }
    }

    /** A future that depends on a cancelled one wraps the reason. */
    private static boolean cancelled(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof CancellationException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
