package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.hop.HopContext;
import io.github.lyncautodiscover.client.hop.SharedConnections;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.client.work.Running;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.client.work.Threads;
import io.github.lyncautodiscover.client.work.Watchdog;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts lookups on threads of its own, and ends all of them when it is closed. */
final class LookupClient implements AutodiscoverClient {
    private static final int FEWEST_SHARED = 8;
    private static final int MOST_SHARED = 256;

    private final Settings settings;
    private final @Nullable SharedLookups shared;
    private final DnsView view;
    private final Runnable closeNames;
    private final Watchdog watchdog = new Watchdog();
    private final Threads crew = new Threads("lync-autodiscover");
    private final ExecutorService threads = Executors.newCachedThreadPool(crew);
    private final Scope scope = new Scope();
    private final Set<Running<?>> underWay = ConcurrentHashMap.newKeySet();

    LookupClient(Settings settings, @Nullable DiscoveryCache cache, DnsView view, Runnable closeNames) {
        this.settings = settings;
        this.shared = cache == null ? null : new SharedLookups(cache, settings.plan());
        this.view = view;
        this.closeNames = closeNames;
        // The binding loads while the first discovery waits for the network.
        threads.execute(settings.hop().reader()::prepare);
    }

    @Override
    public Discovery discover(SipAddress user) {
        return start(user, settings).await();
    }

    @Override
    public CompletableFuture<Discovery> discoverAsync(SipAddress user) {
        return start(user, settings);
    }

    @Override
    public long discoverAll(Stream<SipAddress> users, SweepOptions options, ObjLongConsumer<? super Discovery> taker) {
        return sweep(users, options, (with, names) -> user -> start(user, with), taker);
    }

    @Override
    public long diagnoseAll(
            Stream<SipAddress> users,
            Examination examination,
            SweepOptions options,
            ObjLongConsumer<? super LyncDiagnosis> taker) {
        Objects.requireNonNull(examination, "examination").check(view);
        return sweep(users, options, (with, names) -> user -> startDiagnosis(user, examination, with, names), taker);
    }

    @Override
    public Optional<MobilityCheck> checkMobility(Discovery discovery) {
        return startCheck(Objects.requireNonNull(discovery, "discovery")).await();
    }

    @Override
    public CompletableFuture<Optional<MobilityCheck>> checkMobilityAsync(Discovery discovery) {
        return startCheck(Objects.requireNonNull(discovery, "discovery"));
    }

    @Override
    public LyncDiagnosis diagnose(SipAddress user, Examination examination) {
        return startDiagnosis(user, examination, settings, view).await();
    }

    @Override
    public CompletableFuture<LyncDiagnosis> diagnoseAsync(SipAddress user, Examination examination) {
        return startDiagnosis(user, examination, settings, view);
    }

    @Override
    public void flush() {
        checkOpen();
        view.flush();
        if (shared != null) {
            shared.forget();
        }
    }

    @Override
    public void close() {
        scope.end(FailureKind.CANCELLED);
        crew.end(threads);
        watchdog.close();
        underWay.forEach(running -> running.giveUp(FailureKind.CANCELLED));
        if (shared != null) {
            shared.forget();
        }
        closeNames.run();
    }

    private <T> long sweep(
            Stream<SipAddress> users,
            SweepOptions options,
            BiFunction<Settings, DnsView, Function<SipAddress, Pending<T>>> start,
            ObjLongConsumer<? super T> taker) {
        Objects.requireNonNull(taker, "taker");
        int idle = Math.max(FEWEST_SHARED, Math.min(MOST_SHARED, options.parallelism()));
        try (SharedConnections connections = new SharedConnections(idle, watchdog, System::nanoTime)) {
            checkOpen();
            DnsView names = options.sharing() ? view.forSweep() : view;
            Settings own = options.sharing() ? settings.sharing(connections, names) : settings;
            return new Sweep<T>(users.sequential().iterator(), options, start.apply(own, names)).run(taker);
        }
    }

    private Pending<Discovery> start(SipAddress user, Settings with) {
        Objects.requireNonNull(user, "user");
        checkOpen();
        // Refuses a SIP domain that leaves no room for the names of a plan, before any packet and on the caller's
        // thread.
        settings.plan().candidates(user);
        return shared == null ? launch(user, with) : shared.discover(user, whom -> launch(whom, with));
    }

    private Running<Discovery> launch(SipAddress user, Settings with) {
        Run run = begin();
        Lookup lookup = new Lookup(user, with, run, Secrets.of(user));
        return launch(lookup::run, lookup::soFar, lookup::isWaiting, run);
    }

    private Pending<LyncDiagnosis> startDiagnosis(
            SipAddress user, Examination examination, Settings with, DnsView names) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(examination, "examination");
        checkOpen();
        examination.check(view);
        settings.plan().candidates(user);
        Settings own = with.within(examination.limit(with.timeouts().deadline()));
        Run run = begin(own.timeouts().deadline());
        Examiner examiner = new Examiner(user, examination, names, own, run);
        return launch(examiner::run, examiner::soFar, examiner::isWaiting, run);
    }

    private Pending<Optional<MobilityCheck>> startCheck(Discovery discovery) {
        checkOpen();
        Run run = begin();
        Consumer<MobilityCheck> learning = check -> Optional.ofNullable(shared)
                .ifPresent(to -> to.learn(discovery.user().domain(), check));
        MobilityWork check = new MobilityWork(
                MobilityTarget.of(discovery, settings.redirects()),
                new HopContext(settings.hop(), run, Secrets.of(discovery.user())),
                learning);
        return launch(check::run, check::soFar, () -> false, run);
    }

    private Run begin() {
        return begin(settings.timeouts().deadline());
    }

    private Run begin(Duration deadline) {
        return Run.of(deadline, scope.child(), watchdog, System::nanoTime, threads);
    }

    private <T> Running<T> launch(Supplier<T> work, Function<FailureKind, T> soFar, BooleanSupplier waiting, Run run) {
        Running<T> running = new Running<>(work, soFar, waiting, run);
        underWay.add(running);
        CompletableFuture<?> unused = running.whenComplete((result, defect) -> underWay.remove(running));
        running.giveUpAfter(run.deadline().remaining(), FailureKind.DEADLINE);
        try {
            threads.execute(running);
        } catch (RejectedExecutionException closedMeanwhile) {
            run.scope().close();
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
