package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Looks users up. Thread-safe; keep one for the life of a program, and close it at the end: afterwards no thread and no
 * socket of it remains.
 */
public final class AutodiscoverClient implements AutoCloseable {
    private final Settings settings;
    private final Runnable closeNames;
    private final Watchdog watchdog = new Watchdog();
    private final ExecutorService threads = Threads.forDiscoveries();
    private final Scope scope = new Scope();

    AutodiscoverClient(Settings settings, Runnable closeNames) {
        this.settings = settings;
        this.closeNames = closeNames;
    }

    /**
     * Looks a user up and waits for the result, at most for the deadline.
     *
     * @param sipAddress the user, {@code alice@contoso.com} or {@code sip:alice@contoso.com}
     * @return the result, also when nobody answered
     * @throws IllegalArgumentException when that is no SIP address; nothing was sent
     * @throws IllegalStateException when this client is closed
     */
    public Discovery discover(String sipAddress) {
        return discover(SipAddress.of(sipAddress));
    }

    /**
     * Looks a user up and waits for the result, at most for the deadline. When the calling thread is interrupted, all
     * sockets of the discovery are closed, the thread stays interrupted, and the result says
     * {@link FailureKind#INTERRUPTED}.
     *
     * @param user whom to look up
     * @return the result, also when nobody answered
     * @throws IllegalStateException when this client is closed
     */
    public Discovery discover(SipAddress user) {
        return start(user).await();
    }

    /**
     * Looks a user up in the background. Cancelling the future closes all sockets of the discovery at once; a future
     * derived from it does not pass a cancellation on.
     *
     * @param user whom to look up
     * @return completes with the result, also when nobody answered
     * @throws IllegalStateException when this client is closed
     */
    public CompletableFuture<Discovery> discoverAsync(SipAddress user) {
        return start(user);
    }

    /** Ends what is under way, which then says {@link FailureKind#CANCELLED}. Later calls have no effect. */
    @Override
    public void close() {
        scope.end(FailureKind.CANCELLED);
        threads.shutdown();
        Threads.awaitEnd(threads);
        watchdog.close();
        closeNames.run();
    }

    private RunningLookup start(SipAddress user) {
        if (scope.ending().isPresent()) {
            throw new IllegalStateException("this client is closed: build another one");
        }
        Scope own = scope.child();
        RunningLookup running = new RunningLookup(new Lookup(user, settings, watchdog, own, threads), own);
        threads.execute(running);
        return running;
    }
}
