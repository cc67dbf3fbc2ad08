package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * Looks many users up and hands the results over as they come, in the order in which the lookups end.
     *
     * <p>The taker is called on the calling thread, one result at a time. A lookup counts towards {@code parallelism}
     * until its result has been taken, so a slow taker holds up new lookups, and the memory in use does not depend on the
     * number of users: the stream is read only as far as lookups start, and nothing is kept after the hand-over.
     *
     * <p>When the calling thread is interrupted, or the taker throws, the sockets of all lookups under way are closed at
     * once and their results are dropped; the thread stays interrupted, and what the taker threw reaches the caller.
     *
     * @param users whom to look up; a collection's {@code stream()} will do
     * @param parallelism how many lookups may be under way, at least 1; each needs a thread and a few sockets
     * @param taker gets each result, also when nobody answered, and how many results there are by now, this one included
     * @return how many results were handed over: as many as there are users, unless the thread was interrupted
     * @throws IllegalArgumentException when the parallelism is less than 1; nothing was sent
     * @throws IllegalStateException when this client is closed, also while it is at work
     */
    public long discoverAll(Stream<SipAddress> users, int parallelism, ObjLongConsumer<? super Discovery> taker) {
        Objects.requireNonNull(taker, "taker");
        if (parallelism < 1) {
            throw new IllegalArgumentException("at least one lookup has to be under way, not " + parallelism);
        }
        return new Sweep(users.sequential().iterator(), parallelism, this::start).run(taker);
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
            throw closed(null);
        }
        Scope own = scope.child();
        RunningLookup running = new RunningLookup(new Lookup(user, settings, watchdog, own, threads), own);
        try {
            threads.execute(running);
        } catch (RejectedExecutionException closedMeanwhile) {
            throw closed(closedMeanwhile);
        }
        return running;
    }

    private static IllegalStateException closed(@Nullable Throwable cause) {
        return new IllegalStateException("this client is closed: build another one", cause);
    }
}
