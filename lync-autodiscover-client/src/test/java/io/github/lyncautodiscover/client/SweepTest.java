package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order of work of many lookups, against lookups that end when the test says so. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SweepTest {
    private final List<FakeLookup> started = new ArrayList<>();
    private final List<Discovery> taken = new ArrayList<>();

    @Test
    void handsEveryResultOverAndCountsThem() {
        List<Long> counts = new ArrayList<>();

        long done = sweep(users(25), 4, this::startAndEnd).run((discovery, soFar) -> {
            taken.add(discovery);
            counts.add(soFar);
        });

        assertEquals(25, done);
        assertEquals(users(25).toList(), taken.stream().map(Discovery::user).toList());
        assertEquals(IntStream.rangeClosed(1, 25).mapToObj(Long::valueOf).toList(), counts);
    }

    @Test
    void handsOverInTheOrderInWhichTheLookupsEnd() {
        sweep(users(3), 3, this::startAndEndTheFirst).run((discovery, done) -> {
            taken.add(discovery);
            if (done == 1) {
                started.get(2).end();
                started.get(1).end();
            }
        });

        assertEquals(
                List.of("u0", "u2", "u1"),
                taken.stream().map(discovery -> discovery.user().user()).toList());
    }

    @Test
    void startsNoMoreThanMayBeUnderWayUntilAResultHasBeenTaken() {
        sweep(users(40), 5, this::startAndEnd).run((discovery, done) -> {
            assertEquals(Math.min(40, done - 1 + 5), started.size(), "started when result " + done + " is taken");
        });
    }

    @Test
    void handsOverInTheOrderOfTheUsersWhereThatIsAskedFor() {
        SweepOptions ordered = SweepOptions.of(3).withOrder(true);

        long done = sweep(users(7), ordered, this::startAndEndTheThird).run((discovery, soFar) -> {
            taken.add(discovery);
            if (soFar == 1) {
                started.get(1).end();
            }
        });

        assertEquals(7, done);
        assertEquals(users(7).toList(), taken.stream().map(Discovery::user).toList());
    }

    /** The first one takes long; all others end at once, and wait for it. */
    @Test
    void beginsNoMoreThanAWindowOfUsersWhereTheyWaitForOneAnother() {
        SweepOptions ordered = SweepOptions.of(2).withOrder(true);
        Stream<SipAddress> endless = IntStream.iterate(0, i -> i + 1).mapToObj(SweepTest::user);
        IllegalArgumentException enough = new IllegalArgumentException("enough");

        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> sweep(endless, ordered, this::startAndEndAllButTheFirst).run((discovery, done) -> {
                    if (done == 1000) {
                        throw enough;
                    }
                    taken.add(discovery);
                    assertTrue(started.size() - done < ordered.window(), () -> started.size() + " when " + done);
                }));

        assertSame(enough, thrown);
        assertEquals(users(999).toList(), taken.stream().map(Discovery::user).toList());
        assertEquals(18, ordered.window());
    }

    @Test
    void countsNoneThatWaitsForSomebodySilentUpToANumber() {
        SweepOptions options = SweepOptions.of(2).withWaiting(3);

        List<Integer> underWay = new ArrayList<>();
        long done = sweep(users(20), options, this::startToWait)
                .run((discovery, soFar) -> underWay.add(started.size() - (int) soFar + 1));

        assertEquals(5, Collections.max(underWay), "two at work and three that wait, when a result is taken");
        assertEquals(20, done);
    }

    @Test
    void leavesTheOthersAloneWhenOneIsGivenUp() {
        sweep(users(6), SweepOptions.of(3), this::startAndEndAllButTheFirst).run((discovery, done) -> {
            taken.add(discovery);
            if (done == 1) {
                started.get(0).end(FailureKind.CANCELLED);
            }
        });

        assertEquals(6, taken.size());
        assertEquals(List.of(), cancelled().stream().filter(gone -> gone).toList());
    }

    @Test
    void readsAnEndlessStreamOnlyAsFarAsItWorks() {
        IllegalArgumentException enough = new IllegalArgumentException("enough");
        Stream<SipAddress> endless = IntStream.iterate(0, i -> i + 1).mapToObj(SweepTest::user);

        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> sweep(endless, 3, this::startAndEnd).run((discovery, done) -> {
                    if (done == 100) {
                        throw enough;
                    }
                }));

        assertSame(enough, thrown);
        assertEquals(102, started.size());
    }

    @Test
    void cancelsWhatIsUnderWayWhenTheTakerThrows() {
        assertThrows(
                IllegalStateException.class,
                () -> sweep(users(3), 3, this::startAndEndTheFirst).run((discovery, done) -> {
                    throw new IllegalStateException("no more room");
                }));

        assertEquals(List.of(false, true, true), cancelled());
    }

    @Test
    void cancelsWhatIsUnderWayWhenInterruptedAndStaysInterrupted() {
        long done = sweep(users(10), 3, this::startAndEndTheFirst)
                .run((discovery, soFar) -> Thread.currentThread().interrupt());

        assertTrue(Thread.interrupted(), "the interruption is kept for the caller");
        assertEquals(1, done);
        assertEquals(List.of(false, true, true, true), cancelled());
    }

    @Test
    void hasNothingToDoWithoutUsers() {
        assertEquals(0, sweep(Stream.of(), 3, this::start).run((discovery, done) -> taken.add(discovery)));
        assertTrue(taken.isEmpty());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private List<Boolean> cancelled() {
        return started.stream().map(CompletableFuture::isCancelled).toList();
    }

    private static Sweep<Discovery> sweep(
            Stream<SipAddress> users, int parallelism, Function<SipAddress, Pending<Discovery>> start) {
        return sweep(users, SweepOptions.of(parallelism), start);
    }

    private static Sweep<Discovery> sweep(
            Stream<SipAddress> users, SweepOptions options, Function<SipAddress, Pending<Discovery>> start) {
        return new Sweep<>(users.iterator(), options, start);
    }

    private static Stream<SipAddress> users(int count) {
        return IntStream.range(0, count).mapToObj(SweepTest::user);
    }

    private static SipAddress user(int number) {
        return SipAddress.of("u" + number + "@contoso.test");
    }

    private FakeLookup start(SipAddress user) {
        FakeLookup lookup = new FakeLookup(user);
        started.add(lookup);
        return lookup;
    }

    private FakeLookup startAndEnd(SipAddress user) {
        FakeLookup lookup = start(user);
        lookup.end();
        return lookup;
    }

    private FakeLookup startAndEndTheFirst(SipAddress user) {
        return started.isEmpty() ? startAndEnd(user) : start(user);
    }

    private FakeLookup startAndEndTheThird(SipAddress user) {
        FakeLookup lookup = start(user);
        if (started.size() == 3) {
            lookup.end();
            started.get(0).end();
        }
        return started.size() > 3 ? ended(lookup) : lookup;
    }

    /** The first ends when no more are begun. */
    private FakeLookup startAndEndAllButTheFirst(SipAddress user) {
        FakeLookup lookup = start(user);
        if (started.size() == 18) {
            started.get(0).end();
        }
        return started.size() == 1 ? lookup : ended(lookup);
    }

    /** Waits for somebody silent until so many are under way as may be, and then everybody ends. */
    private FakeLookup startToWait(SipAddress user) {
        FakeLookup lookup = start(user);
        lookup.waiting = true;
        if (started.size() >= 5) {
            started.forEach(FakeLookup::end);
        }
        return lookup;
    }

    private static FakeLookup ended(FakeLookup lookup) {
        lookup.end();
        return lookup;
    }

    private static final class FakeLookup extends Pending<Discovery> {
        private final SipAddress user;
        private boolean waiting;

        FakeLookup(SipAddress user) {
            this.user = user;
        }

        @Override
        public void end(FailureKind reason) {
            end();
        }

        @Override
        public boolean isWaiting() {
            return waiting && !isDone();
        }

        void end() {
            complete(new Discovery(
                    user,
                    LookupPlan.mobile(),
                    List.of(),
                    List.of(),
                    new Outcome.NotFound(new Failure(FailureKind.DEADLINE, Phase.DNS, "")),
                    Instant.EPOCH,
                    Duration.ZERO,
                    false));
        }
    }
}
