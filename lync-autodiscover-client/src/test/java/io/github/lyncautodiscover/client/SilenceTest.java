package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Peers that never answer: every phase has its limit, and the deadline holds for all of them together. */
@Timeout(120)
class SilenceTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final List<Integer> EVERYONE_HAS_A_TURN = List.of(1, 1, 1, 1);

    /** How late a promised deadline may be noticed on a busy machine. */
    private static final Duration ROOM = Duration.ofSeconds(15);

    private static final Target HTTPS = Target.https(Site.INTERNAL);

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of(DnsFault.silence(), Target.dns(Site.INTERNAL), Phase.DNS, FailureKind.DNS_TIMEOUT),
                Arguments.of(ConnectionFault.blackHole(), HTTPS, Phase.CONNECT, FailureKind.CONNECT_TIMEOUT),
                Arguments.of(ConnectionFault.stall(Moment.TLS), HTTPS, Phase.TLS, FailureKind.TLS_TIMEOUT),
                Arguments.of(ConnectionFault.stall(Moment.REQUEST), HTTPS, Phase.RESPONSE, FailureKind.HTTP_TIMEOUT),
                Arguments.of(ConnectionFault.stall(Moment.RESPONSE), HTTPS, Phase.RESPONSE, FailureKind.HTTP_TIMEOUT),
                Arguments.of(ConnectionFault.stall(Moment.BODY), HTTPS, Phase.BODY, FailureKind.BODY_TIMEOUT),
                Arguments.of(
                        ResponseFault.drip(Duration.ofMillis(50)), HTTPS, Phase.RESPONSE, FailureKind.HTTP_TIMEOUT));
    }

    /** What the rows prove. */
    static Stream<Ending> endings() {
        return silences().map(row -> new Ending((FailureKind) row.get()[3], (Phase) row.get()[2]));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void endsThePhaseThatFallsSilentAndNamesIt(Fault fault, Target target, Phase phase, FailureKind kind) {
        try (Site site = new Site().with(fault, target);
                AutodiscoverClient client = site.client(onlyShort(phase))) {
            Discovery discovery = client.discover(Site.USER);

            Failure failure = discovery.attempts().get(0).failure().orElseThrow();
            assertEquals(kind, failure.kind(), discovery::toText);
            assertEquals(phase, failure.phase());
            // Who comes next has as little time in this phase, which may be too little on a busy machine.
            assertFalse(discovery.attempts().get(1).hops().isEmpty(), "another candidate is asked");
        }
    }

    @Test
    void triesAllFourCandidatesWhenEveryHostIsABlackHole() {
        Timeouts timeouts = onlyShort(Phase.CONNECT).withDeadline(LONG);
        try (Site site = blackHoles();
                AutodiscoverClient client = site.client(timeouts)) {
            Discovery discovery = client.discover(Site.USER);

            List<FailureKind> kinds = discovery.attempts().stream()
                    .map(attempt -> attempt.failure().orElseThrow().kind())
                    .toList();
            assertEquals(
                    List.of(FailureKind.CONNECT_TIMEOUT),
                    kinds.stream().distinct().toList(),
                    discovery::toText);
            assertEquals(4, kinds.size());
            assertTrue(discovery.duration().compareTo(LONG) < 0);
        }
    }

    @Test
    void holdsTheDeadlineAgainstPeersThatAreAllSilent() {
        try (Site site = blackHoles()) {
            Discovery discovery = GrowingDeadline.until(seen -> hops(seen).equals(EVERYONE_HAS_A_TURN), deadline -> {
                try (AutodiscoverClient client = site.client(timeouts(LONG).withDeadline(deadline))) {
                    Discovery seen = client.discover(Site.USER);
                    assertTrue(seen.duration().compareTo(deadline.plus(ROOM)) < 0, seen::toText);
                    return seen;
                }
            });

            assertEquals(
                    FailureKind.DEADLINE, failureOfTheLastAttempt(discovery).kind());
            assertEquals(EVERYONE_HAS_A_TURN, hops(discovery));
        }
    }

    private static List<Integer> hops(Discovery discovery) {
        return discovery.attempts().stream()
                .map(attempt -> attempt.hops().size())
                .toList();
    }

    @Test
    void endsAtOnceWhenItsFutureIsCancelled() {
        try (Site site = new Site().with(ConnectionFault.stall(Moment.REQUEST), HTTPS)) {
            try (AutodiscoverClient client = site.client(timeouts(LONG))) {
                CompletableFuture<Discovery> future = client.discoverAsync(SipAddress.of(Site.USER));
                Eventually.isTrue(() -> !site.deployment.requests().isEmpty());

                assertTrue(future.cancel(true));

                assertTrue(future.isCancelled());
            }
            assertEquals(1, site.deployment.requests().size(), "no other candidate was asked any more");
        }
    }

    @Test
    void endsAtOnceWhenTheCallingThreadIsInterrupted() throws InterruptedException {
        try (Site site = new Site().with(ConnectionFault.stall(Moment.REQUEST), HTTPS);
                AutodiscoverClient client = site.client(timeouts(LONG))) {
            CompletableFuture<Discovery> result = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                result.complete(client.discover(Site.USER));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            Eventually.isTrue(() -> !site.deployment.requests().isEmpty());

            caller.interrupt();

            Discovery discovery = result.join();
            assertEquals(
                    FailureKind.INTERRUPTED,
                    ((Outcome.NotFound) discovery.outcome()).failure().kind());
            assertTrue(flag.join(), "the interruption is kept for the caller");
            caller.join();
        }
    }

    @Test
    void endsWhatIsUnderWayWhenTheClientIsClosed() {
        try (Site site = new Site().with(ConnectionFault.stall(Moment.REQUEST), HTTPS)) {
            AutodiscoverClient client = site.client(timeouts(LONG));
            CompletableFuture<Discovery> future = client.discoverAsync(SipAddress.of(Site.USER));
            Eventually.isTrue(() -> !site.deployment.requests().isEmpty());

            client.close();

            Outcome outcome = future.join().outcome();
            assertEquals(
                    FailureKind.CANCELLED,
                    ((Outcome.NotFound) outcome).failure().kind());
        }
    }

    private static Site blackHoles() {
        return new Site()
                .with(ConnectionFault.blackHole(), Target.host(Site.INTERNAL))
                .with(ConnectionFault.blackHole(), Target.host(Site.EXTERNAL));
    }

    private static Failure failureOfTheLastAttempt(Discovery discovery) {
        return discovery.attempts().get(3).failure().orElseThrow();
    }

    private static Timeouts timeouts(Duration each) {
        return new Timeouts(each, each, each, each, each, each, each);
    }

    private static Timeouts onlyShort(Phase phase) {
        return timeouts(LONG).withDeadline(LONG.multipliedBy(2)).with(phase, SHORT);
    }
}
