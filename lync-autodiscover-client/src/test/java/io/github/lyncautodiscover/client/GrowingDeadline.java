package io.github.lyncautodiscover.client;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * For tests in which a deadline must not come before something has begun: it is short, and twice as long whenever the
 * machine was too busy for it.
 */
final class GrowingDeadline {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(32);

    private GrowingDeadline() {}

    /** What came of the first round that got so far, or of the one with the longest deadline. */
    static <T> T until(Predicate<T> gotSoFar, Function<Duration, T> round) {
        Duration deadline = FIRST;
        T seen = round.apply(deadline);
        while (!gotSoFar.test(seen) && deadline.compareTo(LONGEST) < 0) {
            deadline = deadline.multipliedBy(2);
            seen = round.apply(deadline);
        }
        return seen;
    }
}
