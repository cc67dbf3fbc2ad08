package io.github.lyncautodiscover.client.evidence;

import java.time.Duration;
import java.util.Map;

/**
 * How long each phase of a hop took. Immutable; a phase that was not reached, or that a reused connection made
 * unnecessary, took no time.
 *
 * @param byPhase the time of each phase that was entered
 */
public record PhaseTimes(Map<Phase, Duration> byPhase) {
    /** Keeps a copy. */
    public PhaseTimes {
        byPhase = Map.copyOf(byPhase);
    }

    /**
     * {@return the time spent in one phase, zero when it was not entered}
     *
     * @param phase the phase
     */
    public Duration of(Phase phase) {
        return byPhase.getOrDefault(phase, Duration.ZERO);
    }

    /** {@return the time of all phases together} */
    public Duration total() {
        return byPhase.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
