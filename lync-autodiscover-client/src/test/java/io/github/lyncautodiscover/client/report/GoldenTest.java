package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every output, byte for byte, of evidence that was recorded once from staged deployments: each {@code report.json} is
 * where the evidence comes from, and what must be written again.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden");
    private static final Path NOW = Path.of("target/golden");
    private static final PluginThresholds THRESHOLDS =
            PluginThresholds.none().time("5", "10").certificateDays(14, 7).deadline(Duration.ofSeconds(20));

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "private-ca", "hairpin-blocked", "not-found"})
    void printsAsEver(String situation) throws IOException {
        Path golden = GOLDEN.resolve(situation);
        LyncDiagnosis diagnosis = DiscoveryJson.read(Files.readString(golden.resolve("report.json")));

        Path now = Files.createDirectories(NOW.resolve(situation));
        Files.writeString(now.resolve("report.json"), diagnosis.toJson() + "\n");
        Files.writeString(now.resolve("report.txt"), diagnosis.toText());
        Files.writeString(now.resolve("verbose.txt"), diagnosis.toText(TextStyle.verbose()));
        Files.writeString(
                now.resolve("narrow.txt"),
                diagnosis.toText(TextStyle.plain().within(60).inAscii()));
        Files.writeString(
                now.resolve("wide.txt"),
                diagnosis.toText(TextStyle.plain().within(200).inColour()));
        Files.writeString(
                now.resolve("plugin.txt"), diagnosis.toPlugin(THRESHOLDS).text());

        MetricsReport metrics = new MetricsReport(false);
        metrics.add(diagnosis);
        Files.writeString(now.resolve("metrics.txt"), metrics.text());
        LyncDiagnosis healthy = DiscoveryJson.read(Files.readString(GOLDEN.resolve("healthy/report.json")));
        Files.writeString(
                now.resolve("since.txt"),
                TextReport.of(diagnosis, TextStyle.plain().within(100), diagnosis.since(healthy)));

        compare(golden, now, "plugin.txt");
        compare(golden, now, "metrics.txt");
        compare(golden, now, "since.txt");
        compare(golden, now, "report.txt");
        compare(golden, now, "verbose.txt");
        compare(golden, now, "narrow.txt");
        compare(golden, now, "wide.txt");
        compare(golden, now, "report.json");
    }

    private static void compare(Path golden, Path now, String file) throws IOException {
        assertEquals(
                Files.readString(golden.resolve(file)),
                Files.readString(now.resolve(file)),
                () -> "if the new one is better, run all of these and then: cp -r " + NOW + "/. " + GOLDEN);
    }
}
