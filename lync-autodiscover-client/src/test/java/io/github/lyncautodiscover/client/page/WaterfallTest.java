package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars on one axis. */
class WaterfallTest {
    private static Step step(Duration start, Map<Phase, Duration> times) {
        Hop hop = Hop.builder(URI.create("https://a.test/"))
                .times(new PhaseTimes(times))
                .build();
        return new Step("1.1", 1, hop, start, false);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void putsEachPhaseWhereItBelongs() {
        Waterfall waterfall = Waterfall.of(List.of(
                step(millis(0), Map.of(Phase.DNS, millis(10), Phase.TLS, millis(40))),
                step(millis(50), Map.of(Phase.CONNECT, millis(50)))));
        Waterfall.Bar first = waterfall.bars().get(0);
        Waterfall.Bar second = waterfall.bars().get(1);

        assertAll(
                () -> assertEquals(millis(100), waterfall.length()),
                () -> assertEquals(50, first.width(), 1e-9),
                () -> assertEquals(10, first.segments().get(1).start(), 1e-9),
                () -> assertEquals(40, first.segments().get(1).width(), 1e-9),
                () -> assertEquals(50, second.start(), 1e-9),
                () -> assertEquals(100, second.start() + second.width(), 1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1_000_000, 59_999_999_999L, 86_400_000_000_000L})
    void marksRoundTimes(long nanos) {
        Waterfall waterfall = Waterfall.of(List.of(step(Duration.ZERO, Map.of(Phase.DNS, Duration.ofNanos(nanos)))));

        assertTrue(waterfall.ticks().size() <= 7, waterfall.toString());
        assertTrue(waterfall.ticks().size() >= 2, waterfall.toString());
        assertTrue(waterfall.ticks().stream().allMatch(tick -> tick.at() <= 100), waterfall.toString());
    }

    @Test
    void hasAnAxisWhereNothingTookTime() {
        Waterfall waterfall = Waterfall.of(List.of(step(Duration.ZERO, Map.of())));

        assertEquals(0, waterfall.bars().get(0).width(), 1e-9);
    }
}
