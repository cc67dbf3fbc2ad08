package io.github.lyncautodiscover.client;

import java.util.Arrays;

/**
 * Decides, for candidates side by side, what to do next: pure arithmetic over what has happened and the time, which the
 * caller supplies. Not thread-safe.
 */
final class Race {
    /** What to do next. */
    sealed interface Move {}

    /** Start the next candidate. */
    record Start(int candidate) implements Move {}

    /** Wait for a result, at most until a time; then ask again. */
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

    private final State[] states;
    private final long stagger;
    private final long grace;
    private int started;
    private long lastStart;
    private long firstAnswer;

    Race(int candidates, Strategy.Staggered strategy) {
        states = new State[candidates];
        Arrays.fill(states, State.WAITING);
        stagger = strategy.stagger().toNanos();
        grace = strategy.grace().toNanos();
    }

    /** Times count from the start of the race. */
    Move next(long now) {
        int best = Arrays.asList(states).indexOf(State.ANSWERED);
        if (best >= 0) {
            boolean beatable = Arrays.asList(states).subList(0, best).contains(State.RUNNING);
            return beatable && now - firstAnswer < grace ? new Wait(firstAnswer + grace) : new Finish();
        }
        if (started < states.length) {
            boolean due = started == 0 || states[started - 1] == State.FAILED || now - lastStart >= stagger;
            return due ? start(now) : new Wait(lastStart + stagger);
        }
        return Arrays.asList(states).contains(State.RUNNING) ? new Wait(FOR_EVER) : new Finish();
    }

    void failed(int candidate) {
        states[candidate] = State.FAILED;
    }

    void answered(int candidate, long now) {
        if (!Arrays.asList(states).contains(State.ANSWERED)) {
            firstAnswer = now;
        }
        states[candidate] = State.ANSWERED;
    }

    private Move start(long now) {
        states[started] = State.RUNNING;
        lastStart = now;
        return new Start(started++);
    }
}
