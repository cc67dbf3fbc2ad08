package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The three ends that come from outside a hop, in every phase. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndingsTest {
    private static final Target HTTPS = Target.https(Site.INTERNAL);
    private static final Duration LONG = Duration.ofSeconds(100);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ServerSocket silent;

    EndingsTest() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void release() throws IOException {
        over.countDown();
        silent.close();
    }

    /** Makes the one attempt of a client wait in a phase. */
    @FunctionalInterface
    interface Stall {
        LyncAutodiscover.Builder in(Site site, EndingsTest test);
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                stall(Phase.DNS, fault(DnsFault.silence(), Target.dns(Site.INTERNAL))),
                stall(Phase.CONNECT, fault(ConnectionFault.blackHole(), HTTPS)),
                stall(Phase.PROXY, EndingsTest::proxy),
                stall(Phase.TLS, fault(ConnectionFault.stall(Moment.TLS), HTTPS)),
                stall(Phase.RESPONSE, fault(ConnectionFault.stall(Moment.REQUEST), HTTPS)),
                stall(Phase.BODY, fault(ConnectionFault.stall(Moment.BODY), HTTPS)),
                stall(Phase.DOCUMENT, EndingsTest::question));
    }

    private static Arguments stall(Phase phase, Stall stall) {
        return Arguments.of(phase, stall);
    }

    private static Stall fault(Fault fault, Target target) {
        return (site, test) -> site.with(fault, target).builder();
    }

    /** A proxy that takes the connection and says nothing. */
    private static LyncAutodiscover.Builder proxy(Site site, EndingsTest test) {
        return site.builder().route(UnaryOperator.identity()).proxy(ProxySelector.of((InetSocketAddress)
                test.silent.getLocalSocketAddress()));
    }

    /** Reading a document waits for no peer, so it is the caller who takes time to think about a redirect. */
    private static LyncAutodiscover.Builder question(Site site, EndingsTest test) {
        return site.with(ResponseFault.redirectLink("https://lync.fabrikam.test/"), HTTPS)
                .builder()
                .redirects(RedirectPolicy.standard().askingAboutForeignHosts(target -> test.thinks()));
    }

    private boolean thinks() {
        try {
            over.await();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** What the four tables prove. */
    static Stream<Ending> endings() {
        return phases().map(row -> (Phase) row.get()[0])
                .flatMap(phase -> Stream.of(
                                FailureKind.NO_TIME_LEFT,
                                FailureKind.DEADLINE,
                                FailureKind.CANCELLED,
                                FailureKind.INTERRUPTED)
                        .filter(kind -> phase != Phase.DOCUMENT || kind != FailureKind.NO_TIME_LEFT)
                        .map(kind -> new Ending(kind, phase)));
    }

    /** Hardly any of the usual time is left of the attempt when the peer falls silent, which says nothing about the peer. */
    @Test
    void thatTheAttemptHasNoTimeLeftEndsIt() {
        Timeouts timeouts = timeouts().withAttempt(Duration.ofSeconds(3));
        List<Arguments> rows =
                phases().filter(row -> row.get()[0] != Phase.DOCUMENT).toList();
        // Each of them waits for the end of its attempt, so they wait together; three, as a busy machine needs the
        // time.
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<CompletableFuture<Void>> all = rows.stream()
                    .map(row -> CompletableFuture.runAsync(
                            () -> assertHasNoTimeLeft((Phase) row.get()[0], (Stall) row.get()[1], timeouts), threads))
                    .toList();
            assertAll(all.stream().map(one -> one::join));
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertHasNoTimeLeft(Phase phase, Stall stall, Timeouts timeouts) {
        try (Site site = new Site();
                AutodiscoverClient client =
                        stall.in(site, this).timeouts(timeouts).plan(only()).build()) {
            assertEnds(client.discover(Site.USER), FailureKind.NO_TIME_LEFT, phase);
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void theDeadlineEndsIt(Phase phase, Stall stall) {
        try (Site site = new Site()) {
            LyncAutodiscover.Builder builder = stall.in(site, this).plan(only());

            Discovery discovery = GrowingDeadline.until(seen -> failure(seen).phase() == phase, deadline -> {
                try (AutodiscoverClient client =
                        builder.timeouts(timeouts().withDeadline(deadline)).build()) {
                    return client.discover(Site.USER);
                }
            });

            assertEnds(discovery, FailureKind.DEADLINE, phase);
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void theEndOfTheClientEndsIt(Phase phase, Stall stall) throws InterruptedException {
        Reached reached = new Reached(phase);
        try (Site site = new Site()) {
            AutodiscoverClient client = client(stall.in(site, this), reached);
            CompletableFuture<Discovery> future = client.discoverAsync(SipAddress.of(Site.USER));
            reached.await();

            client.close();

            assertEnds(future.join(), FailureKind.CANCELLED, phase);
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void anInterruptionEndsIt(Phase phase, Stall stall) throws InterruptedException {
        Reached reached = new Reached(phase);
        try (Site site = new Site();
                AutodiscoverClient client = client(stall.in(site, this), reached)) {
            CompletableFuture<Discovery> result = new CompletableFuture<>();
            Thread caller = new Thread(() -> result.complete(client.discover(Site.USER)));
            caller.start();
            reached.await();

            caller.interrupt();

            assertEnds(result.join(), FailureKind.INTERRUPTED, phase);
            caller.join();
        }
    }

    private static void assertEnds(Discovery discovery, FailureKind kind, Phase phase) {
        assertEquals(new Ending(kind, phase), Ending.of(failure(discovery)), discovery::toText);
        assertEquals(kind, ((Outcome.NotFound) discovery.outcome()).failure().kind());
    }

    private static Failure failure(Discovery discovery) {
        return discovery.attempts().get(0).failure().orElseThrow();
    }

    private static AutodiscoverClient client(LyncAutodiscover.Builder builder, Reached reached) {
        return builder.timeouts(timeouts()).plan(only()).listener(reached).build();
    }

    private static LookupPlan only() {
        return LookupPlan.of("one", "https://" + LookupPlan.INTERNAL + "/");
    }

    private static Timeouts timeouts() {
        return new Timeouts(LONG, LONG, LONG, LONG, LONG, LONG, LONG);
    }

    /** Says when a phase has begun. */
    private static final class Reached implements AttemptListener {
        private final Phase phase;
        private final CountDownLatch begun = new CountDownLatch(1);

        Reached(Phase phase) {
            this.phase = phase;
        }

        @Override
        public void phaseStarted(SipAddress user, Candidate candidate, URI url, Phase started) {
            if (started == phase) {
                begun.countDown();
            }
        }

        void await() throws InterruptedException {
            begun.await();
        }
    }
}
