package io.github.lyncautodiscover.client;

import java.util.function.Supplier;

/**
 * Work of a thread of the client; giving it up closes its sockets.
 *
 * @param <T> what comes of it
 */
final class Running<T> extends Pending<T> implements Runnable {
    private final Supplier<T> work;
    private final Scope scope;

    Running(Supplier<T> work, Scope scope) {
        this.work = work;
        this.scope = scope;
    }

    @Override
    public void run() {
        try (scope) {
            complete(work.get());
        } catch (RuntimeException | Error defect) {
            completeExceptionally(defect);
        }
    }

    @Override
    void end(FailureKind reason) {
        scope.end(reason);
    }
}
