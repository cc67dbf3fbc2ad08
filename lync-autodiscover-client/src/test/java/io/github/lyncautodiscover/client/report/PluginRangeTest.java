package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of ranges in the Monitoring Plugins guidelines, at their edges. */
class PluginRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10, -0.001, true",
        "10, 0, false",
        "10, 10, false",
        "10, 10.001, true",
        "10:, 9.999, true",
        "10:, 10, false",
        "10:, 1000000, false",
        "~:10, -1000000, false",
        "~:10, 10, false",
        "~:10, 10.001, true",
        "10:20, 9.999, true",
        "10:20, 10, false",
        "10:20, 20, false",
        "10:20, 20.001, true",
        "@10:20, 9.999, false",
        "@10:20, 10, true",
        "@10:20, 20, true",
        "@10:20, 20.001, false",
        "@10, 0, true",
        "@10, 11, false",
        "-5:-2, -3, false",
        "-5:-2, -1, true",
        "0.5:1.5, 0.499, true",
        "0.5:1.5, 1.500, false",
    })
    void alerts(String range, BigDecimal value, boolean alert) {
        assertEquals(alert, PluginRange.of(range).alerts(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10:", "~:10", "10:20", "@10:20", "-5:-2", "0.5"})
    void printsAsItWasWritten(String range) {
        assertEquals(range, PluginRange.of(range).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", ":", "@:", "20:10", "ten", "10:~", "10;20", "10:20:30", " 10", "10 ", "1e3", "10|"})
    void refusesWhatIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> PluginRange.of(text));
    }
}
