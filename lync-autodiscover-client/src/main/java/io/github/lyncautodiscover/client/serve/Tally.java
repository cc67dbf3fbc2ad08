package io.github.lyncautodiscover.client.serve;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was asked and what came of it. Thread-safe. */
final class Tally {
    /** What came of a probe. */
    enum Outcome {
        SIGNS_IN,
        CANNOT_SIGN_IN,
        HUNG_UP,
        DEFECT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Outcome, Long> probes = new EnumMap<>(Outcome.class);
    private final Map<Integer, Long> refused = new TreeMap<>();
    private Duration spent = Duration.ZERO;

    Tally() {
        for (Outcome outcome : Outcome.values()) {
            probes.put(outcome, 0L);
        }
    }

    synchronized void probed(Outcome outcome, Duration time) {
        probes.merge(outcome, 1L, Long::sum);
        spent = spent.plus(time);
    }

    synchronized void refused(int status) {
        refused.merge(status, 1L, Long::sum);
    }

    synchronized Map<Outcome, Long> probes() {
        return new EnumMap<>(probes);
    }

    synchronized Map<Integer, Long> refused() {
        return new TreeMap<>(refused);
    }

    /** The time of all probes together. */
    synchronized Duration spent() {
        return spent;
    }
}
