package io.github.lyncautodiscover.client;

/** A lookup on its way; giving it up closes its sockets. */
final class RunningLookup extends PendingDiscovery implements Runnable {
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
    void end(FailureKind reason) {
        scope.end(reason);
    }
}
