package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Turns at a server, on a clock of the test. */
class PaceTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final InetSocketAddress ONE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 53);
    private static final InetSocketAddress OTHER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 54);

    private final Pace pace = new Pace(100);

    private static Question to(InetSocketAddress server) {
        return new UdpQuestion(server, new byte[0], MILLI);
    }

    @Test
    void oneAfterTheOtherAndNeverSoonerAfterADelay() {
        Question first = to(ONE);
        Question second = to(ONE);
        Question third = to(ONE);
        pace.add(first, 0);
        pace.add(second, 0);
        pace.add(third, 0);

        assertSame(first, pace.next(0));
        assertNull(pace.next(9 * MILLI));
        assertEquals(MILLI, pace.untilNext(9 * MILLI));
        assertSame(second, pace.next(35 * MILLI));
        assertNull(pace.next(44 * MILLI));
        assertSame(third, pace.next(45 * MILLI));
        assertEquals(Long.MAX_VALUE, pace.untilNext(45 * MILLI));
    }

    @Test
    void noServerWaitsForAnother() {
        Question one = to(ONE);
        Question other = to(OTHER);
        pace.add(one, 0);
        pace.add(other, 0);

        Set<Question> atOnce = new HashSet<>();
        atOnce.add(pace.next(0));
        atOnce.add(pace.next(0));
        assertEquals(Set.of(one, other), atOnce);
        assertNull(pace.next(0));
    }

    @Test
    void aQuestionThatIsOverTakesNoTurn() {
        Question over = to(ONE);
        Question next = to(ONE);
        pace.add(over, 0);
        pace.add(next, 0);
        over.reply().cancel(false);

        assertSame(next, pace.next(0));
    }

    @Test
    void aServerThatIsForgottenKeepsItsTime() {
        Question again = to(ONE);
        pace.add(to(ONE), 0);
        pace.next(0);
        assertNull(pace.next(5 * MILLI));
        pace.add(again, 5 * MILLI);

        assertNull(pace.next(9 * MILLI));
        assertSame(again, pace.next(10 * MILLI));
    }

    @Test
    void aRateIsANumberThatServersStand() {
        assertThrows(IllegalArgumentException.class, () -> DnsView.builder().rate(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> DnsView.builder().servers(ONE).rate(1001).build());
    }
}
