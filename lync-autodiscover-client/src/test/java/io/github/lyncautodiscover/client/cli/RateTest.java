package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.Timeouts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sparing servers changes how many lookups are under way and how long they may take, and nothing without it. */
class RateTest {
    @ParameterizedTest
    @CsvSource({"0, 64, 64", "1, 64, 1", "10, 64, 1", "100, 64, 15", "1000, 64, 64"})
    void letsSoManyLookupsBeUnderWay(int perSecond, int asked, int jobs) {
        assertEquals(jobs, new Rate(perSecond).jobs(asked));
    }

    @Test
    void leavesRoomForWhatALookupWaits() {
        Duration deadline = Duration.ofSeconds(20);

        assertEquals(Timeouts.standard(), new Rate(0).timeouts(deadline, 64));
        assertEquals(Duration.ofSeconds(84), new Rate(1).timeouts(deadline, 64).deadline());
        assertTrue(new Rate(1000).timeouts(deadline, 64).deadline().compareTo(Duration.ofSeconds(25)) < 0);
        assertEquals(
                Duration.ofDays(1), new Rate(1).timeouts(Duration.ofDays(1), 64).deadline());
    }

    @ParameterizedTest
    @CsvSource({"1024, 206", "64, 1", "1048576, 10000"})
    void jobsNeedOpenFiles(long files, int jobs) {
        assertEquals(jobs, Jobs.most(files));
    }
}
