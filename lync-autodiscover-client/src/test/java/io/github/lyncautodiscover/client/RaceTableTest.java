package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which candidate answers, and when, on each of the ways that the bench of round trips goes: in virtual time, in
 * milliseconds, over short and long distances, with {@link Strategy#STAGGERED}.
 */
class RaceTableTest {
    private static final List<String> HOSTS = List.of("internal", "internal", "external", "external");
    private static final long STAGGER = 100;
    private static final long NEVER = Long.MAX_VALUE / 2;

    /**
     * A candidate; times count from its start.
     *
     * @param connected when its connection stands
     * @param end when it answers or fails
     * @param answers which of both
     */
    private record Peer(long connected, long end, boolean answers) {
        static final Peer SILENT = new Peer(NEVER, NEVER, false);

        static Peer https(long trip) {
            return new Peer(trip, 7 * trip, true);
        }

        static Peer http(long trip) {
            return new Peer(trip, 6 * trip, true);
        }
    }

    private record Event(long at, Runnable news) {}

    private record Result(int candidate, long at) {}

    static LongStream trips() {
        return LongStream.of(1, 5, 20, 60, 90);
    }

    @ParameterizedTest
    @MethodSource("trips")
    void theBestPlacedAnswersWhenAllAreWell(long trip) {
        assertEquals(
                new Result(0, 7 * trip), run(Peer.https(trip), Peer.http(trip), Peer.https(trip), Peer.http(trip)));
    }

    @ParameterizedTest
    @MethodSource("trips")
    void aMissingNameCostsNothing(long trip) {
        Peer missing = new Peer(NEVER, 0, false);

        assertEquals(new Result(2, 7 * trip), run(missing, missing, Peer.https(trip), Peer.http(trip)));
    }

    @ParameterizedTest
    @MethodSource("trips")
    void aResetGoesOnToPlainHttpOfTheSameName(long trip) {
        Peer reset = new Peer(trip, 2 * trip, false);

        assertEquals(new Result(1, 8 * trip), run(reset, Peer.http(trip), Peer.https(trip), Peer.http(trip)));
    }

    @ParameterizedTest
    @MethodSource("trips")
    void aBlackHoleCostsTwoStaggersAtMost(long trip) {
        Result result = run(Peer.SILENT, Peer.SILENT, Peer.https(trip), Peer.http(trip));

        assertEquals(2, result.candidate());
        assertTrue(result.at() <= 7 * trip + 2 * STAGGER, result::toString);
    }

    @ParameterizedTest
    @MethodSource("trips")
    void aBlackHoleOfOnePortStillAnswersByTheOther(long trip) {
        Result result = run(Peer.SILENT, Peer.http(trip), Peer.https(trip), Peer.http(trip));

        assertEquals(1, result.candidate());
        assertTrue(result.at() <= 7 * trip + 3 * STAGGER, result::toString);
    }

    @ParameterizedTest
    @MethodSource("trips")
    void aSlowAnswerIsWaitedForWithinTheGrace(long trip) {
        Peer slow = new Peer(trip, 7 * trip + 200, true);

        assertEquals(new Result(0, 7 * trip + 200), run(slow, Peer.http(trip), Peer.https(trip), Peer.http(trip)));
    }

    /** No other host tells how far away this one is, so a connection that comes later than theirs has a stagger of room. */
    @ParameterizedTest
    @MethodSource("trips")
    void aHostFurtherAwayKeepsItsPlace(long trip) {
        Peer far = new Peer(trip + 99, 7 * trip + 250, true);

        assertEquals(0, run(far, far, Peer.https(trip), Peer.http(trip)).candidate());
    }

    private static Result run(Peer... peers) {
        Race race = new Race(HOSTS, (Strategy.Staggered) Strategy.STAGGERED);
        List<Event> events = new ArrayList<>();
        int[] best = {Integer.MAX_VALUE};
        long now = 0;
        Race.Move move = race.next(0);
        while (!(move instanceof Race.Finish)) {
            if (move instanceof Race.Start start) {
                begin(race, events, start.candidate(), peers[start.candidate()], now, best);
            } else {
                long until = ((Race.Wait) move).until();
                long soonest = events.stream().mapToLong(Event::at).min().orElse(NEVER);
                now = Math.min(soonest, until == Race.FOR_EVER ? NEVER : until / 1_000_000);
                long time = now;
                events.stream()
                        .filter(event -> event.at() == time)
                        .forEach(event -> event.news().run());
                events.removeIf(event -> event.at() == time);
            }
            move = race.next(now * 1_000_000);
        }
        return new Result(best[0], now);
    }

    private static void begin(Race race, List<Event> events, int candidate, Peer peer, long start, int[] best) {
        race.connecting(candidate, start * 1_000_000);
        long connected = start + peer.connected();
        long end = start + peer.end();
        events.add(new Event(connected, () -> race.stands(candidate, connected * 1_000_000)));
        events.add(new Event(end, () -> {
            if (peer.answers()) {
                race.answered(candidate, end * 1_000_000);
                best[0] = Math.min(best[0], candidate);
            } else {
                race.failed(candidate);
            }
        }));
        events.sort(Comparator.comparingLong(Event::at));
    }
}
