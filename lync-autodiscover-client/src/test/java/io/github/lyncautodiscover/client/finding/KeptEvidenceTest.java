package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The staged situations once more, from the evidence that was kept of each: the same findings, word for word, with nothing to
 * start and nobody to ask. Where a rule says something else on purpose, {@link #main} draws all findings anew; the difference is
 * to be read before it is kept.
 */
class KeptEvidenceTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/lyncautodiscover/client/finding/kept");

    /** Read once, because mutation runs single rows, thousands of times in one JVM. */
    private static final class Rows {
        static final List<Arguments> ALL = read();

        private static List<Arguments> read() {
            try (Stream<Path> files = Files.walk(KEPT)) {
                return files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .map(file -> Arguments.of(
                                name(file), text(file), text(findingsOf(file)).strip()))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<Arguments> rows() {
        return Rows.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void saysTheSame(String name, String evidence, String findings) {
        assertEquals(findings, findings(DiscoveryJson.read(evidence)));
    }

    /** What was kept of the situation with this story. */
    static String evidence(String story) {
        return text(file(story)).replaceAll("\\R *", "");
    }

    private static String findings(LyncDiagnosis diagnosis) {
        return diagnosis.findings().stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(finding.toString(), "  " + finding.remedy()),
                        finding.evidence().stream().map(seen -> "  - " + seen.kind() + " " + seen)))
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Draws all findings anew from what is kept.
     *
     * @param arguments {@code stage} to stage all situations before, {@code add} for those alone of which nothing is kept
     */
    public static void main(String... arguments) throws IOException {
        String what = String.join(" ", arguments);
        if (what.equals("stage") || what.equals("add")) {
            for (Situation situation : SituationsTest.situations().toList()) {
                Path file = file(situation.toString());
                if (what.equals("stage") || !Files.exists(file)) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(
                            file, DiscoveryJson.write(situation.diagnosis().get()) + "\n");
                    // Drawn below; what is not there cannot be read.
                    Files.writeString(findingsOf(file), "");
                }
            }
        }
        for (Arguments row : Rows.read()) {
            Path file = KEPT.resolve(row.get()[0] + ".json");
            Files.writeString(findingsOf(file), findings(DiscoveryJson.read(row.get()[1].toString())) + "\n");
        }
    }

    /** A folder for each code, a file for each story: two people who add a situation do not meet. */
    private static Path file(String story) {
        String[] parts = story.split("[ :]+", 3);
        String name = parts[0] + "-" + parts[2].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return KEPT.resolve(parts[1]).resolve(name.replaceAll("-$", "") + ".json");
    }

    private static String name(Path file) {
        return KEPT.relativize(file).toString().replace('\\', '/').replaceAll("\\.json$", "");
    }

    private static Path findingsOf(Path json) {
        return Path.of(json.toString().replaceAll("\\.json$", ".txt"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
