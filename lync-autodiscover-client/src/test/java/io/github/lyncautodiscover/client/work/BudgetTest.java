package io.github.lyncautodiscover.client.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** In virtual time that starts just before the clock of the machine overflows. */
class BudgetTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final Budget twenty = Budget.of(now::get, Duration.ofSeconds(20));

    @Test
    void runsDownWithTheClock() {
        pass(Duration.ofSeconds(5));

        assertEquals(Duration.ofSeconds(15), twenty.remaining());
        assertFalse(twenty.isSpent());
    }

    @Test
    void isSpentAtItsEndAndNeverNegative() {
        pass(Duration.ofSeconds(20));
        assertTrue(twenty.isSpent());

        pass(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, twenty.remaining());
    }

    @Test
    void givesAPhaseItsOwnLimitAndNeverMoreThanRemains() {
        assertEquals(Duration.ofSeconds(3), twenty.atMost(Duration.ofSeconds(3)).remaining());

        pass(Duration.ofSeconds(18));
        Budget rest = twenty.atMost(Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(2), rest.remaining());
        assertTrue(rest.endsWith(twenty));
    }

    @Test
    void keepsTimeForThoseWhoComeLater() {
        Budget first = twenty.keeping(Duration.ofSeconds(7));

        assertEquals(Duration.ofSeconds(13), first.remaining());
        assertFalse(first.endsWith(twenty));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
