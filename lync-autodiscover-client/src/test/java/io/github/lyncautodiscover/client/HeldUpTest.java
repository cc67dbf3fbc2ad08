package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of the caller's that do not return: whoever waits for a lookup gets a result in time all the same. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeldUpTest {
    private static final Duration ROOM = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofHours(1);

    private final Site site = new Site();
    private final Gate gate = new Gate();

    @AfterEach
    void close() {
        gate.open.countDown();
        site.close();
    }

    /** Puts a gate into a client. */
    @FunctionalInterface
    interface Part {
        void block(LyncAutodiscover.Builder builder, Gate gate);
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                part("a listener", Phase.DNS, (builder, gate) -> builder.listener(gate)),
                part("a route", Phase.CONNECT, (builder, gate) -> builder.route(gate)),
                part("a trust manager", Phase.TLS, (builder, gate) -> builder.tls(TlsPolicy.trusting(gate.trust()))),
                part("a proxy selector", Phase.DNS, (builder, gate) -> builder.proxy(gate.proxies())),
                part(
                        "a question about redirects",
                        Phase.DOCUMENT,
                        (builder, gate) ->
                                builder.redirects(RedirectPolicy.standard().askingAboutForeignHosts(target -> {
                                    gate.await();
                                    return true;
                                }))));
    }

    private static Arguments part(String name, Phase phase, Part part) {
        return Arguments.of(name, phase, part);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void theDeadlineHolds(String name, Phase phase, Part part) {
        Strategy other = phase == Phase.CONNECT ? Strategy.STAGGERED : Strategy.SEQUENTIAL;
        for (Strategy strategy : new LinkedHashSet<>(List.of(Strategy.SEQUENTIAL, other))) {
            Failure heldUp = new Failure(FailureKind.DEADLINE, phase, AttemptProgress.HELD_UP);

            Discovery discovery = GrowingDeadline.until(
                    seen -> failure(seen).equals(heldUp), deadline -> heldUp(part, strategy, deadline));

            assertEquals(heldUp, failure(discovery));
            assertEquals(failure(discovery), ((Outcome.NotFound) discovery.outcome()).failure(), discovery::toText);
        }
    }

    private Discovery heldUp(Part part, Strategy strategy, Duration deadline) {
        Gate held = new Gate();
        try (AutodiscoverClient client = client(part, strategy, held, deadline)) {
            Discovery discovery = client.discover(Site.USER);
            held.open.countDown();

            assertTrue(discovery.duration().compareTo(deadline.plus(ROOM)) < 0);
            return discovery;
        }
    }

    private static Failure failure(Discovery discovery) {
        return discovery.attempts().get(0).failure().orElseThrow();
    }

    @Test
    void keepsTheAnswerThatAListenerWithholds() {
        AttemptListener withholding = new AttemptListener() {
            @Override
            public void attemptEnded(SipAddress user, Attempt attempt) {
                gate.await();
            }
        };
        Discovery discovery = GrowingDeadline.until(Discovery::isFound, deadline -> {
            try (AutodiscoverClient client =
                    site.builder().listener(withholding).deadline(deadline).build()) {
                return client.discover(Site.USER);
            }
        });
        gate.open.countDown();

        assertTrue(discovery.isFound(), discovery::toText);
    }

    @Test
    void anInterruptionIsObeyedSoon() throws InterruptedException {
        Part route = (builder, any) -> builder.route(gate);
        try (AutodiscoverClient client = client(route, Strategy.SEQUENTIAL, gate, LONG)) {
            CompletableFuture<Discovery> result = new CompletableFuture<>();
            Thread caller = new Thread(() -> result.complete(client.discover(Site.USER)));
            caller.start();
            gate.reached.await();

            caller.interrupt();

            Failure failure = ((Outcome.NotFound) result.join().outcome()).failure();
            gate.open.countDown();
            assertEquals(new Failure(FailureKind.INTERRUPTED, Phase.CONNECT, AttemptProgress.HELD_UP), failure);
            caller.join();
        }
    }

    @Test
    void closingTheClientEndsTheWaitAndTheThreadThatCanBeInterrupted() throws InterruptedException {
        AutodiscoverClient client = client((builder, any) -> builder.route(gate), Strategy.SEQUENTIAL, gate, LONG);
        CompletableFuture<Discovery> future = client.discoverAsync(SipAddress.of(Site.USER));
        gate.reached.await();

        client.close();

        assertEquals(
                FailureKind.CANCELLED,
                ((Outcome.NotFound) future.join().outcome()).failure().kind());
        gate.interrupted.await();
    }

    @Test
    void aMobilityCheckEndsToo() {
        Discovery found = site.discover();
        Part route = (builder, held) -> builder.route(held);
        MobilityCheck check =
                GrowingDeadline.until(seen -> seen.failure().orElseThrow().phase() == Phase.CONNECT, deadline -> {
                    Gate held = new Gate();
                    try (AutodiscoverClient client = client(route, Strategy.SEQUENTIAL, held, deadline)) {
                        MobilityCheck seen = client.checkMobility(found).orElseThrow();
                        held.open.countDown();
                        return seen;
                    }
                });

        assertEquals(FailureKind.DEADLINE, check.failure().orElseThrow().kind());
        assertFalse(check.isReached());
    }

    private AutodiscoverClient client(Part part, Strategy strategy, Gate held, Duration deadline) {
        // Nobody but the question about redirects is reached by it.
        site.with(
                ResponseFault.redirectLink("https://lync.fabrikam.test/"),
                Target.https(Site.INTERNAL).path("/"));
        LyncAutodiscover.Builder builder = site.builder()
                .strategy(strategy)
                .plan(LookupPlan.of("one", "https://" + LookupPlan.INTERNAL + "/"))
                .deadline(deadline);
        part.block(builder, held);
        return builder.build();
    }

    /** Holds up whoever comes. */
    static final class Gate implements AttemptListener, UnaryOperator<InetSocketAddress> {
        final CountDownLatch open = new CountDownLatch(1);
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        void await() {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException enough) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void attemptStarted(SipAddress user, Candidate candidate) {
            await();
        }

        @Override
        public InetSocketAddress apply(InetSocketAddress meant) {
            await();
            return meant;
        }

        X509TrustManager trust() {
            return new X509TrustManager() {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String authType) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String authType) {
                    await();
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                    return new X509Certificate[0];
                }
            };
        }

        ProxySelector proxies() {
            return new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    await();
                    return List.of(Proxy.NO_PROXY);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException why) {}
            };
        }
    }
}
