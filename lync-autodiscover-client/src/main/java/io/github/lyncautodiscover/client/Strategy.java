package io.github.lyncautodiscover.client;

import java.time.Duration;
import java.util.Objects;

/**
 * In what order in time the candidates of a plan are asked. The names of all of them are resolved at once in either case,
 * and when every candidate answers promptly, both give the same answer.
 */
public sealed interface Strategy {
    /** One after the other, exactly as mobile clients do; the default. */
    Strategy SEQUENTIAL = new Sequential();

    /** Side by side, with a stagger of 100 ms and a grace period of 300 ms. */
    Strategy STAGGERED = new Staggered(Duration.ofMillis(100), Duration.ofMillis(300));

    /** One after the other: the next candidate is asked when the one before has failed. */
    record Sequential() implements Strategy {
        @Override
        public String toString() {
            return "sequential";
        }
    }

    /**
     * Side by side. The first candidate of each host is started, then the second of each, a stagger apart, so that a silent
     * host does not hold up another; the mobile plan begins with https of both names. When a candidate fails, the one that
     * mobile clients would ask now is started at once, or else the next.
     *
     * <p>The answer is that of the best placed candidate that answers, in the order of the plan. When a worse placed one
     * has answered first, a better one whose connection stands has the grace period left. One that has shown no sign of
     * life is waited for a stagger at most, counted from when its connection should have stood had it been as quick as the
     * quickest, and from the first answer at the latest: a silent host costs two staggers and not the grace. The others are
     * then cancelled.
     *
     * @param stagger the time between two starts, more than zero and at most a minute
     * @param grace how long after the first answer a better placed candidate is waited for whose connection stands, at least
     *     zero and at most a minute
     */
    record Staggered(Duration stagger, Duration grace) implements Strategy {
        private static final Duration LONGEST = Duration.ofMinutes(1);

        /** Refuses times outside their range. */
        public Staggered {
            Objects.requireNonNull(stagger, "stagger");
            Objects.requireNonNull(grace, "grace");
            if (stagger.isNegative() || stagger.isZero() || stagger.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a stagger is more than zero and at most a minute, not " + stagger);
            }
            if (grace.isNegative() || grace.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a grace period is at most a minute and not negative, not " + grace);
            }
        }

        @Override
        public String toString() {
            return "staggered by " + stagger.toMillis() + " ms, grace " + grace.toMillis() + " ms";
        }
    }
}
