package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The three ends that come from outside a hop, in every phase that can wait for a peer. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndingsTest {
    private static final Target HTTPS = Target.https(Site.INTERNAL);
    private static final Duration LONG = Duration.ofSeconds(100);

    static Stream<Arguments> phases() {
        return Stream.of(
                Arguments.of(Phase.DNS, DnsFault.silence(), Target.dns(Site.INTERNAL)),
                Arguments.of(Phase.CONNECT, ConnectionFault.blackHole(), HTTPS),
                Arguments.of(Phase.TLS, ConnectionFault.stall(Moment.TLS), HTTPS),
                Arguments.of(Phase.RESPONSE, ConnectionFault.stall(Moment.REQUEST), HTTPS),
                Arguments.of(Phase.BODY, ConnectionFault.stall(Moment.BODY), HTTPS));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void theDeadlineEndsIt(Phase phase, Fault fault, Target target) {
        Timeouts timeouts = timeouts().withDeadline(Duration.ofSeconds(3));
        try (Site site = new Site().with(fault, target);
                AutodiscoverClient client =
                        site.builder().timeouts(timeouts).plan(only()).build()) {
            assertEnds(client.discover(Site.USER), FailureKind.DEADLINE, phase);
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void theEndOfTheClientEndsIt(Phase phase, Fault fault, Target target) throws InterruptedException {
        Reached reached = new Reached(phase);
        try (Site site = new Site().with(fault, target)) {
            AutodiscoverClient client = client(site, reached);
            CompletableFuture<Discovery> future = client.discoverAsync(SipAddress.of(Site.USER));
            reached.await();

            client.close();

            assertEnds(future.join(), FailureKind.CANCELLED, phase);
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void anInterruptionEndsIt(Phase phase, Fault fault, Target target) throws InterruptedException {
        Reached reached = new Reached(phase);
        try (Site site = new Site().with(fault, target);
                AutodiscoverClient client = client(site, reached)) {
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
        Failure failure = discovery.attempts().get(0).failure().orElseThrow();
        assertEquals(kind, failure.kind(), discovery::toText);
        assertEquals(phase, failure.phase(), discovery::toText);
        assertEquals(kind, ((Outcome.NotFound) discovery.outcome()).failure().kind());
    }

    private static AutodiscoverClient client(Site site, Reached reached) {
        return site.builder()
                .timeouts(timeouts())
                .plan(only())
                .listener(reached)
                .build();
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
