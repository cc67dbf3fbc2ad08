package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The staged situations once more, from the evidence that was kept of each: the same findings, word for word, with nothing to
 * start and nobody to ask. Where a rule says something else on purpose, {@link #main} draws all findings anew; the difference is
 * to be read before it is kept.
 */
class KeptEvidenceTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/lyncautodiscover/client/finding");
    private static final Path EVIDENCE = KEPT.resolve("evidence.jsonl.gz");
    private static final Path FINDINGS = KEPT.resolve("findings.txt");

    /** What the story of a situation begins with, among the findings. */
    private static final String STORY = "== ";

    /** Read once, because mutation runs single rows, thousands of times in one JVM. */
    private static final class Rows {
        static final List<Arguments> ALL = read();

        private static List<Arguments> read() {
            Map<String, String> findings = kept();
            return evidence().stream()
                    .map(row -> Arguments.of(row[0], row[1], findings.get(row[0])))
                    .toList();
        }
    }

    static Stream<Arguments> rows() {
        return Rows.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void saysTheSame(String story, String evidence, String findings) {
        assertEquals(findings, findings(DiscoveryJson.read(evidence)));
    }

    /** What was kept of the situation with this story. */
    static String evidence(String story) {
        return Rows.ALL.stream()
                .map(Arguments::get)
                .filter(row -> story.equals(row[0]))
                .map(row -> row[1].toString())
                .findFirst()
                .orElseThrow();
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

    private static Map<String, String> kept() {
        try {
            return Arrays.stream(Files.readString(FINDINGS).split("(?m)^" + STORY))
                    .skip(1)
                    .map(block -> block.strip().split("\n", 2))
                    .collect(Collectors.toMap(block -> block[0], block -> block.length == 1 ? "" : block[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stories, each with its diagnosis in JSON. */
    private static List<String[]> evidence() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(EVIDENCE)), StandardCharsets.UTF_8))) {
            return in.lines().map(line -> line.split("\t", 2)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws all findings anew from what is kept.
     *
     * @param arguments {@code stage} to stage all situations before, {@code add} for those alone of which nothing is kept
     */
    public static void main(String... arguments) throws IOException {
        switch (String.join(" ", arguments)) {
            case "stage" -> stage(Map.of());
            case "add" -> stage(evidence().stream().collect(Collectors.toMap(row -> row[0], row -> row[1])));
            default -> {}
        }
        String findings = evidence().stream()
                .map(row -> STORY + row[0] + "\n" + findings(DiscoveryJson.read(row[1])) + "\n\n")
                .collect(Collectors.joining());
        Files.writeString(FINDINGS, findings);
    }

    private static void stage(Map<String, String> kept) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(EVIDENCE))) {
            for (Situation situation : SituationsTest.situations().toList()) {
                String story = situation.toString();
                String json = kept.containsKey(story) ? kept.get(story) : staged(situation);
                out.write((story + "\t" + json + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String staged(Situation situation) {
        return DiscoveryJson.write(situation.diagnosis().get()).replaceAll("\\R *", "");
    }
}
