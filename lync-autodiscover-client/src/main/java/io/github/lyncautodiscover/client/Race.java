package io.github.lyncautodiscover.client;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides, for candidates side by side, what to do next: pure arithmetic over what has happened and the time, which the
 * caller supplies. Not thread-safe.
 */
final class Race {
    /** What to do next. */
    sealed interface Move {}

    /** Start this candidate. */
    record Start(int candidate) implements Move {}

    /** Wait for news, at most until a time; then ask again. */
    record Wait(long until) implements Move {}

    /** It is over: cancel what still runs. */
    record Finish() implements Move {}

    private enum State {
        WAITING,
        RUNNING,
        FAILED,
        ANSWERED
    }

    /** Until something happens, whatever the time. */
    static final long FOR_EVER = Long.MAX_VALUE;

    private static final long UNKNOWN = -1;

    private final State[] states;
    private final List<Integer> byHost;
    private final long[] connecting;
    private final boolean[] stands;
    private final long stagger;
    private final long grace;
    private int lastStarted;
    private long lastStart;
    private long firstAnswer;
    private long quickest = FOR_EVER;

    /** Begins with the host of each candidate, the best placed one first. */
    Race(List<String> hosts, Strategy.Staggered strategy) {
        states = new State[hosts.size()];
        Arrays.fill(states, State.WAITING);
        byHost = byHost(hosts);
        connecting = new long[hosts.size()];
        Arrays.fill(connecting, UNKNOWN);
        stands = new boolean[hosts.size()];
        stagger = strategy.stagger().toNanos();
        grace = strategy.grace().toNanos();
    }

    /** The first candidate of each host, then the second of each: one silent host holds up no other. */
    private static List<Integer> byHost(List<String> hosts) {
        return IntStream.range(0, hosts.size())
                .boxed()
                .sorted(Comparator.comparingLong(candidate -> hosts.subList(0, candidate).stream()
                        .filter(hosts.get(candidate)::equals)
                        .count()))
                .toList();
    }

    /** Times count from the start of the race. */
    Move next(long now) {
        int best = first(State.ANSWERED);
        return best < 0 ? unanswered(now) : answered(now, best);
    }

    private Move unanswered(long now) {
        int asked = IntStream.range(0, states.length)
                .filter(candidate -> states[candidate] != State.FAILED)
                .findFirst()
                .orElse(states.length);
        if (asked == states.length) {
            return new Finish();
        }
        // All before it have failed: nobody would make it wait, however the candidates are asked.
        if (states[asked] == State.WAITING) {
            return start(asked, now);
        }
        for (int candidate : byHost) {
            if (states[candidate] == State.WAITING) {
                boolean due = states[lastStarted] == State.FAILED || now - lastStart >= stagger;
                return due ? start(candidate, now) : new Wait(lastStart + stagger);
            }
        }
        return new Wait(FOR_EVER);
    }

    private Move answered(long now, int best) {
        long until = now;
        for (int candidate = 0; candidate < best; candidate++) {
            if (states[candidate] != State.FAILED && patience(candidate) > now) {
                if (states[candidate] == State.WAITING) {
                    return start(candidate, now);
                }
                until = Math.max(until, patience(candidate));
            }
        }
        return until > now ? new Wait(until) : new Finish();
    }

    /**
     * Until when a better placed candidate is waited for. A host that lives opens a connection about as soon as the quickest;
     * one that has not a stagger later is taken for silent.
     */
    private long patience(int candidate) {
        if (stands[candidate]) {
            return firstAnswer + grace;
        }
        boolean comparable = connecting[candidate] != UNKNOWN && quickest != FOR_EVER;
        long expected = comparable ? Math.min(firstAnswer, connecting[candidate] + quickest) : firstAnswer;
        return Math.min(firstAnswer + grace, expected + stagger);
    }

    /** A candidate has begun to connect; of several times the first counts. */
    void connecting(int candidate, long now) {
        if (connecting[candidate] == UNKNOWN) {
            connecting[candidate] = now;
        }
    }

    /** The connection of a candidate stands: it has shown a sign of life. */
    void stands(int candidate, long now) {
        if (!stands[candidate] && connecting[candidate] != UNKNOWN) {
            quickest = Math.min(quickest, now - connecting[candidate]);
        }
        stands[candidate] = true;
    }

    void failed(int candidate) {
        states[candidate] = State.FAILED;
    }

    void answered(int candidate, long now) {
        if (first(State.ANSWERED) < 0) {
            firstAnswer = now;
        }
        states[candidate] = State.ANSWERED;
    }

    private Move start(int candidate, long now) {
        states[candidate] = State.RUNNING;
        lastStarted = candidate;
        lastStart = now;
        return new Start(candidate);
    }

    private int first(State state) {
        return Arrays.asList(states).indexOf(state);
    }
}
