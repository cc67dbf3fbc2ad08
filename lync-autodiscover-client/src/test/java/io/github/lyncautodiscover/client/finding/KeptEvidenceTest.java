package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The staged situations once more, from the evidence that was kept of each: the same findings by code, severity, certainty and
 * evidence, with nothing to start and nobody to ask. Where a rule says something else on purpose, {@link #main} draws all findings anew; what it changes is
 * to be read before it is kept.
 */
class KeptEvidenceTest {
    private static final Path EVIDENCE =
            Path.of("src/test/resources/io/github/lyncautodiscover/client/finding/evidence.jsonl.gz");

    private static final Pattern MESSAGE = Pattern.compile("\"message\" : \"(?:[^\"\\\\]|\\\\.)*+\"");

    /** One diagnosis a line, and what it shows. */
    static Stream<Arguments> evidence() throws IOException {
        List<Arguments> rows = new ArrayList<>();
        for (String line : lines()) {
            int tab = line.indexOf('\t');
            rows.add(Arguments.of(line.substring(0, tab), line.substring(tab + 1)));
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evidence")
    void saysTheSame(String story, String kept) {
        assertEquals(findings(kept), findings(oneLine(DiscoveryJson.write(DiscoveryJson.read(kept)))));
    }

    /** Without the messages, which may be worded anew. */
    private static String findings(String json) {
        return MESSAGE.matcher(json.substring(json.indexOf("\"findings\""))).replaceAll("");
    }

    private static String oneLine(String json) {
        return json.replaceAll("\\R *", "");
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(EVIDENCE)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    /**
     * Draws all findings anew; stages all situations before, when told to.
     *
     * @param arguments the word {@code stage}, or nothing
     */
    public static void main(String... arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        if (arguments.length == 1 && arguments[0].equals("stage")) {
            SituationsTest.situations()
                    .forEach(situation -> lines.add(situation + "\t"
                            + oneLine(DiscoveryJson.write(situation.diagnosis().get()))));
        } else {
            lines.addAll(lines());
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(EVIDENCE))) {
            for (String line : lines) {
                int tab = line.indexOf('\t');
                String again = oneLine(DiscoveryJson.write(DiscoveryJson.read(line.substring(tab + 1))));
                out.write((line.substring(0, tab) + "\t" + again + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
