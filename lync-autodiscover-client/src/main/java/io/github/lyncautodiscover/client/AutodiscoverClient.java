package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks users up. Thread-safe; keep one for the life of a program, and close it at the end: afterwards no thread and no
 * socket of it remains.
 */
public final class AutodiscoverClient implements AutoCloseable {
    private final Settings settings;
    private final @Nullable SharedLookups shared;
    private final DnsView view;
    private final Runnable closeNames;
    private final Watchdog watchdog = new Watchdog();
    private final ExecutorService threads = Threads.forDiscoveries();
    private final Scope scope = new Scope();
    private final Set<Running<?>> underWay = ConcurrentHashMap.newKeySet();

    AutodiscoverClient(Settings settings, @Nullable DiscoveryCache cache, DnsView view, Runnable closeNames) {
        this.settings = settings;
        this.shared = cache == null ? null : new SharedLookups(cache, settings.plan(), this::launch);
        this.view = view;
        this.closeNames = closeNames;
        // The binding loads while the first discovery waits for the network.
        threads.execute(settings.reader()::prepare);
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
     * Looks a user up in the background. Cancelling the future closes all sockets of the discovery at once, unless another
     * caller waits for the same lookup (see {@link DiscoveryCache}); a future derived from it does not pass a cancellation
     * on.
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

    /**
     * Tries whether the mobility service of a discovery can be reached from here, and waits for the result, at most for the
     * deadline: DNS, TCP, TLS and one request without any secret, repeated with its affinity cookie after an https answer, for the URL of {@link Endpoints#mcx()} or else of
     * {@link Endpoints#ucwa()}. An interruption ends it as it ends a discovery. Where the client has a
     * {@link DiscoveryCache}, a service that cannot be reached, or that answers 403 or 502, makes it forget the SIP domain.
     *
     * @param discovery what named the service
     * @return what came of it; empty when the discovery found nothing, or named no mobility service
     * @throws IllegalStateException when this client is closed
     */
    public Optional<MobilityCheck> checkMobility(Discovery discovery) {
        return startCheck(Objects.requireNonNull(discovery, "discovery")).await();
    }

    /**
     * Does what {@link #checkMobility} does in the background. Cancelling the future closes its socket at once.
     *
     * @param discovery what named the service
     * @return completes with what came of it, or empty as above
     * @throws IllegalStateException when this client is closed
     */
    public CompletableFuture<Optional<MobilityCheck>> checkMobilityAsync(Discovery discovery) {
        return startCheck(Objects.requireNonNull(discovery, "discovery"));
    }

    /**
     * Looks a user up and gathers what explains the result: DNS, the way to the mobility service, and what else the examination
     * asks for. Waits for it, at most for the deadline, which holds for all of it together: what is not there by then is missing
     * from the diagnosis. It looks for itself and leaves the {@link DiscoveryCache} alone. An interruption ends it as it ends a
     * discovery.
     *
     * @param user whom to look up
     * @param examination what to look at
     * @return all evidence, also when nobody answered
     * @throws IllegalStateException when this client is closed, or a view that the examination names
     */
    public LyncDiagnosis diagnose(SipAddress user, Examination examination) {
        return startDiagnosis(user, examination).await();
    }

    /**
     * Does what {@link #diagnose(SipAddress, Examination)} does, with {@link Examination#standard()}.
     *
     * @param sipAddress the user, {@code alice@contoso.com} or {@code sip:alice@contoso.com}
     * @return all evidence, also when nobody answered
     * @throws IllegalArgumentException when that is no SIP address; nothing was sent
     * @throws IllegalStateException when this client is closed
     */
    public LyncDiagnosis diagnose(String sipAddress) {
        return diagnose(SipAddress.of(sipAddress), Examination.standard());
    }

    /**
     * Does what {@link #diagnose(SipAddress, Examination)} does in the background. Cancelling the future closes all its sockets at
     * once.
     *
     * @param user whom to look up
     * @param examination what to look at
     * @return completes with all evidence, also when nobody answered
     * @throws IllegalStateException when this client is closed
     */
    public CompletableFuture<LyncDiagnosis> diagnoseAsync(SipAddress user, Examination examination) {
        return startDiagnosis(user, examination);
    }

    /**
     * Ends what is under way, which then says {@link FailureKind#CANCELLED}, and waits until its threads have ended. One
     * that a part of the caller's holds up is interrupted after a while, and left alone when even that does not help.
     * Later calls have no effect.
     */
    @Override
    public void close() {
        scope.end(FailureKind.CANCELLED);
        Threads.end(threads);
        watchdog.close();
        underWay.forEach(running -> running.giveUp(FailureKind.CANCELLED));
        if (shared != null) {
            shared.close();
        }
        closeNames.run();
    }

    private Pending<Discovery> start(SipAddress user) {
        checkOpen();
        // Refuses a SIP domain that leaves no room for the names of a plan, before any packet and on the caller's
        // thread.
        settings.plan().candidates(user);
        return shared == null ? launch(user) : shared.discover(user);
    }

    private Running<Discovery> launch(SipAddress user) {
        Scope own = scope.child();
        return launch(new Lookup(user, settings, watchdog, own, budget(), threads), own);
    }

    private Pending<LyncDiagnosis> startDiagnosis(SipAddress user, Examination examination) {
        Objects.requireNonNull(examination, "examination");
        checkOpen();
        settings.plan().candidates(user);
        Scope own = scope.child();
        return launch(new Examiner(user, examination, view, settings, watchdog, own, budget(), threads), own);
    }

    private Pending<Optional<MobilityCheck>> startCheck(Discovery discovery) {
        checkOpen();
        Scope own = scope.child();
        Budget whole = budget();
        AttemptContext context = new AttemptContext(settings, own, watchdog, whole, whole, System::nanoTime, threads);
        Consumer<MobilityCheck> learning = check -> Optional.ofNullable(shared)
                .ifPresent(to -> to.learn(discovery.user().domain(), check));
        return launch(new MobilityWork(MobilityTarget.of(discovery), context, learning), own);
    }

    private Budget budget() {
        return Budget.of(System::nanoTime, settings.timeouts().deadline());
    }

    private <T> Running<T> launch(Work<T> work, Scope own) {
        Running<T> running = new Running<>(work, own, watchdog, threads);
        underWay.add(running);
        CompletableFuture<?> unused = running.whenComplete((result, defect) -> underWay.remove(running));
        running.giveUpAfter(settings.timeouts().deadline(), FailureKind.DEADLINE);
        try {
            threads.execute(running);
        } catch (RejectedExecutionException closedMeanwhile) {
            own.close();
            running.cancel(true);
            throw closed(closedMeanwhile);
        }
        return running;
    }

    private void checkOpen() {
        if (scope.ending().isPresent()) {
            throw closed(null);
        }
    }

    private static IllegalStateException closed(@Nullable Throwable cause) {
        return new IllegalStateException("this client is closed: build another one", cause);
    }
}
