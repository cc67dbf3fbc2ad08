package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** What was sent took as long as the rate wants, at least: of a slow machine nothing is said. */
    @Test
    void holdsForEachNameServerAndEachAddress(@TempDir Path folder) throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            String[] users = IntStream.range(0, 9)
                    .mapToObj(i -> "u" + i + "@" + (i % 3 == 0 ? "nowhere.test" : "contoso.test"))
                    .toArray(String[]::new);
            List<String> arguments = new ArrayList<>(CommandLineArguments.inside(deployment, folder, users));
            arguments.addAll(List.of("--rate", "10/s", "--jobs", "8", "--no-survey", "--format", "jsonl"));
            deployment.recording().clear();
            long begun = System.nanoTime();

            Run run = Run.of(false, arguments);

            long nanos = System.nanoTime() - begun;
            long requests = deployment.requests().size();
            long questions = deployment.questions().size();
            assertAll(
                    () -> assertEquals(9, run.out().lines().count(), run.err()),
                    () -> assertTrue(requests >= 12, deployment.requests()::toString),
                    () -> assertTrue(questions >= 8, deployment.questions()::toString),
                    () -> assertTrue(nanos >= least(questions), nanos + " ns"),
                    () -> assertTrue(nanos >= least(requests / 2), "to one of two addresses, " + nanos + " ns"));
        }
    }

    private static long least(long sent) {
        return (sent - 1) * 1_000_000_000L / 10;
    }

    @ParameterizedTest
    @CsvSource({"1024, 206", "64, 1", "1048576, 10000"})
    void jobsNeedOpenFiles(long files, int jobs) {
        assertEquals(jobs, Jobs.most(files));
    }
}
