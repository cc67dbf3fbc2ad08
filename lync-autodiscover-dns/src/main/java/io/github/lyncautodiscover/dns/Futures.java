package io.github.lyncautodiscover.dns;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done with futures more than once. */
final class Futures {
    private Futures() {}

    /** Does something at the end, of whatever kind, on the thread that brings it about. */
    static <T> void atEnd(CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> task) {
        var unused = future.whenComplete(task);
    }

    /**
     * A future for the outside: the code of a caller never runs on the thread that serves the sockets, and cancelling
     * reaches the inner one.
     */
    static <T> CompletableFuture<T> handedOut(CompletableFuture<T> inner) {
        CompletableFuture<T> outer = new CompletableFuture<>();
        var unused = inner.whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                outer.complete(value);
            } else if (cancelled(failure)) {
                outer.cancel(false);
            } else {
                outer.completeExceptionally(failure);
            }
        });
        atEnd(outer, (value, failure) -> inner.cancel(false));
        return outer;
    }

    /** A future that depends on a cancelled one wraps the reason. */
    private static boolean cancelled(Throwable failure) {
        return failure instanceof CancellationException || failure.getCause() instanceof CancellationException;
    }
}
