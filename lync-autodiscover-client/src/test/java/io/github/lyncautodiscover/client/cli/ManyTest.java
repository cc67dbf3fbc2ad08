package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many addresses, some of them none: records, bad lines, going on, and what it all comes to. */
class ManyTest {
    private static final String MIXED = """
            SipAddress;Name
            sip:alice@contoso.test;"Allen; Alice"
            bob;Bob
            contoso.test;
            carol@nowhere.test;"Carol
            of two lines"
            """;

    private final LyncDeployment deployment = LyncDeployment.contosoWifi();
    private Path users;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        users = Files.writeString(folder.resolve("users.csv"), MIXED);
    }

    @AfterEach
    void stop() {
        deployment.close();
    }

    private Run run(String... more) throws IOException {
        return Run.of(false, CommandLineArguments.inside(deployment, folder, more));
    }

    private Run mixed(String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("--file", users.toString(), "--no-survey"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private static List<JsonNode> records(String lines) {
        ObjectMapper json = new ObjectMapper();
        return lines.lines()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException broken) {
                        throw new AssertionError(line, broken);
                    }
                })
                .sorted((one, other) -> Long.compare(
                        one.path("number").asLong(), other.path("number").asLong()))
                .toList();
    }

    private static Set<String> names(JsonNode record) {
        return StreamSupport.stream(((Iterable<String>) record::fieldNames).spliterator(), false)
                .collect(Collectors.toSet());
    }

    @Test
    void haveARecordEachAndABadLineOneWithItsReason() throws IOException {
        Run run = mixed("--format", "jsonl", "--jobs", "3");

        List<JsonNode> records = records(run.out());
        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.err()),
                () -> assertEquals(
                        List.of("FOUND", "BAD_INPUT", "FOUND", "NOT_FOUND"),
                        records.stream()
                                .map(one -> one.path("outcome").asText())
                                .toList()),
                () -> assertEquals(
                        "user@contoso.test", records.get(0).path("address").asText()),
                () -> assertEquals(
                        "line 2 of " + users, records.get(0).path("place").asText()),
                () -> assertEquals(
                        "there is neither an @ nor the dot of a SIP domain",
                        records.get(1).path("reason").asText()),
                () -> assertEquals(
                        Set.of("version", "number", "place", "options", "outcome", "reason"), names(records.get(1))),
                () -> assertTrue(records.get(2).path("domainAlone").asBoolean()),
                () -> assertEquals(
                        "line 5 of " + users, records.get(3).path("place").asText()),
                () -> assertEquals("CRITICAL", records.get(3).path("verdict").asText()),
                () -> assertEquals(
                        "DNS_NAME_NOT_FOUND",
                        records.get(3).path("cause").path("kind").asText()),
                () -> assertTrue(records.get(3).path("findings").size() > 0),
                () -> assertFalse(run.out().contains("alice") || run.out().contains("carol"), run.out()));
    }

    @Test
    void haveTheirEvidenceWhenAskedForAndTheirUsers() throws IOException {
        Run run = run("--format", "jsonl", "--verbose", "--show-user", "alice@contoso.test", "bob@contoso.test");

        List<JsonNode> records = records(run.out());
        assertEquals(
                List.of("alice@contoso.test", "bob@contoso.test"),
                List.of(
                        records.get(0).path("address").asText(),
                        records.get(1).path("address").asText()));
        LyncDiagnosis read = LyncDiagnosis.read(records.get(0).path("evidence").toString());
        assertTrue(read.discovery().orElseThrow().isFound());
    }

    @Test
    void tellOfABadLineAndGoOnInEveryOtherFormat() throws IOException {
        for (String format : List.of("text", "json", "prometheus")) {
            Run run = mixed("--format", format);

            assertAll(
                    () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.err()),
                    () -> assertEquals(
                            "lync-autodiscover: line 3 of " + users
                                    + ": there is neither an @ nor the dot of a SIP domain\n",
                            run.err()),
                    () -> assertTrue(run.out().contains("nowhere.test"), run.out()));
        }
    }

    /** The first is the slowest by far, and lines that name nobody stand everywhere between. */
    @Test
    void comeInTheOrderOfTheInputWhereThatIsAskedFor() throws IOException {
        deployment.inject(DnsFault.slow(Duration.ofMillis(700)), Target.dns("lyncdiscoverinternal.contoso.test"));
        StringBuilder lines = new StringBuilder("bad\nalice@contoso.test\n");
        for (int i = 3; i <= 60; i++) {
            lines.append(i % 3 == 0 ? "u" + i + "@nowhere.test" : "bad").append('\n');
        }
        Files.writeString(users, lines);
        Path file = folder.resolve("records.jsonl");

        Run jsonl = mixed("--format", "jsonl", "--ordered");
        Run text = mixed("--format", "text", "--ordered");
        Run resumed = mixed("--ordered", "--resume", file.toString());
        List<String> all = Files.readAllLines(file);
        Files.writeString(file, String.join("\n", all.subList(0, 10)) + "\n" + all.get(30) + "\n");
        Run again = mixed("--ordered", "--resume", file.toString());

        List<Long> numbers = LongStream.rangeClosed(1, 60).boxed().toList();
        assertAll(
                () -> assertEquals(numbers, numbers(jsonl.out().lines())),
                () -> assertEquals(numbers, numbers(all.stream())),
                () -> assertEquals(
                        numbers.stream()
                                .filter(number -> number == 2 || number % 3 == 0)
                                .toList(),
                        text.out()
                                .lines()
                                .filter(line -> line.startsWith("User "))
                                .map(line -> Long.parseLong(line.split(" ", -1)[1]))
                                .toList()),
                () -> assertEquals(
                        Stream.of(
                                        numbers.subList(0, 10),
                                        List.of(31L),
                                        numbers.subList(10, 30),
                                        numbers.subList(31, 60))
                                .flatMap(List::stream)
                                .toList(),
                        numbers(Files.readAllLines(file).stream())),
                () -> assertTrue(resumed.out().startsWith("21 users: 1 found"), resumed.out()),
                () -> assertTrue(again.out().contains(" users: 0 found"), again.out()));
    }

    private static List<Long> numbers(Stream<String> lines) {
        return lines.map(ManyTest::number).toList();
    }

    @Test
    void endWithWhatTheyComeTo() throws IOException {
        Run run = mixed("--format", "text");

        String summary = run.out().substring(run.out().indexOf("3 users: "));
        assertAll(
                () -> assertTrue(
                        summary.startsWith("3 users: 2 found, 1 not found (4), 1 line without an address\n"), summary),
                () -> assertTrue(
                        summary.lines()
                                .anyMatch(line -> line.matches("ERROR +DISCOVERY_UNANSWERED +1 +1  nowhere.test")),
                        summary),
                () -> assertTrue(summary.contains("\nSlowest\n"), summary),
                () -> assertFalse(summary.contains("not checked"), summary));
    }

    @Test
    void areOnePluginWhoseWorstStateCounts() throws IOException {
        Run run = mixed("--format", "plugin");

        List<String> lines = run.out().lines().toList();
        assertAll(
                () -> assertEquals(2, run.exitCode(), run.out()),
                () -> assertTrue(
                        lines.get(0)
                                .startsWith(
                                        "LYNC CRITICAL - 3 users: 2 found, 1 not found (4), 1 line without an address; 1 CRITICAL, 1 UNKNOWN"),
                        run.out()),
                () -> assertTrue(lines.get(0).contains(" | found=2 not_found=1 "), run.out()),
                () -> assertTrue(lines.get(1).startsWith("number 4: LYNC CRITICAL - nowhere.test: "), run.out()),
                () -> assertEquals("", run.err()));
    }

    @Test
    void goOnWhereTheyWereLeft() throws IOException {
        Path file = folder.resolve("records.jsonl");
        Run first = mixed("--resume", file.toString());
        List<String> whole = Files.readAllLines(file);
        Files.writeString(
                file, whole.get(0) + "\n" + whole.get(1) + "\n" + whole.get(2).substring(0, 40));
        deployment.recording().clear();

        Run second = mixed("--resume", file.toString());

        assertAll(
                () -> assertEquals(4, whole.size()),
                () -> assertTrue(first.out().startsWith("3 users: "), first.out()),
                () -> assertTrue(
                        first.out().endsWith("\nThe mobility service was not checked; --mobility does.\n"),
                        first.out()),
                () -> assertEquals(
                        whole.stream().map(ManyTest::number).sorted().toList(),
                        Files.readAllLines(file).stream()
                                .map(ManyTest::number)
                                .sorted()
                                .toList()),
                () -> assertEquals(whole.subList(0, 2), Files.readAllLines(file).subList(0, 2)),
                () -> assertTrue(second.out().contains("; 2 recorded before: "), second.out()));

        deployment.recording().clear();
        Run third = mixed("--resume", file.toString());
        assertAll(
                () -> assertEquals(
                        "0 users: 0 found, 0 not found; 4 recorded before: 2 found, 1 not found, 1 line without an address\n",
                        third.out()),
                () -> assertEquals(ExitCode.USAGE, third.exitCode(), third.err()),
                () -> assertEquals(List.of(), deployment.requests()));
    }

    private static long number(String record) {
        return records(record).get(0).path("number").asLong();
    }

    @Test
    void areAskedAgainWhenALineIsGoodByNow() throws IOException {
        Path file = folder.resolve("records.jsonl");
        mixed("--resume", file.toString());
        Files.writeString(users, MIXED.replace("bob;", "bob@contoso.test;"));

        Run again = mixed("--resume", file.toString());

        assertAll(
                () -> assertEquals(
                        "1 user: 1 found, 0 not found; 3 recorded before: 2 found, 1 not found",
                        again.out().lines().findFirst().orElse("")),
                () -> assertEquals(ExitCode.NOT_FOUND, again.exitCode(), again.err()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --plan https-only      | was written with other options: with nothing else, and now --plan https-only
            --show-user            | was written with other options: with nothing else, and now --show-user
            """)
    void goOnWithNoOtherOptions(String option, String reason) throws IOException {
        Path file = folder.resolve("records.jsonl");
        mixed("--resume", file.toString());
        List<String> before = Files.readAllLines(file);

        List<String> more = new ArrayList<>(List.of("--resume", file.toString()));
        more.addAll(List.of(option.split(" ")));
        Run run = mixed(more.toArray(String[]::new));

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains(reason), run.err()),
                () -> assertEquals(before, Files.readAllLines(file)));
    }

    @Test
    void goOnWithNoOtherInputAndInNoOtherFile() throws IOException {
        Path file = folder.resolve("records.jsonl");
        mixed("--resume", file.toString());
        Path foreign = Files.writeString(folder.resolve("foreign"), "{}\n");
        Files.writeString(users, MIXED.replace("alice", "zoe"));
        Run other = mixed("--resume", file.toString());
        Files.writeString(users, "alice@contoso.test\n");
        Run shorter = mixed("--resume", file.toString());
        Run none = mixed("--resume", foreign.toString());

        assertAll(
                () -> assertTrue(
                        other.err()
                                .contains("record 1 of " + file + " is about another address than the input has there"),
                        other.err()),
                () -> assertEquals(ExitCode.USAGE, shorter.exitCode()),
                () -> assertTrue(
                        none.err().contains("line 1 of " + foreign + " is no record of --resume"), none.err()));
    }

    @Test
    void comeFromSeveralFilesAndTheStandardInput() throws IOException {
        InputStream before = System.in;
        Path more = Files.writeString(folder.resolve("more"), "dave@contoso.test\n");
        try {
            System.setIn(new ByteArrayInputStream("erin@contoso.test\r\n".getBytes(StandardCharsets.UTF_8)));

            Run run = run(
                    "--format", "jsonl", "--no-survey", "--file", more.toString(), "--file", "-", "alice@contoso.test");

            assertEquals(
                    List.of("", "line 1 of " + more, "line 1 of the standard input"),
                    records(run.out()).stream()
                            .map(one -> one.path("place").asText())
                            .toList());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void areReadAsFarAsTheFileWentWhenTheProgramBegan() throws IOException {
        Inputs.Source source = new Inputs.Source(users.toString(), true);
        Inputs inputs = new Inputs(List.of(source), LookupPlan.mobile());
        Count count = inputs.count(any -> {});
        Files.writeString(users, "mallory@contoso.test\n", StandardOpenOption.APPEND);

        try (Entries entries = new Entries(inputs, count.lines())) {
            List<Entry> read = new ArrayList<>();
            entries.forEachRemaining(read::add);
            assertAll(() -> assertEquals(4, count.entries()), () -> assertEquals(4, read.size()));
        }
    }

    @Test
    void areTheSameMetricsFromFilesAsFromMemory() throws IOException {
        Run run = mixed("--format", "prometheus");

        List<String> families = run.out()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1)[2])
                .toList();
        List<String> order = run.out()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("\\{.*", ""))
                .distinct()
                .toList();
        assertEquals(families, order);
        assertTrue(run.out().contains("lync_autodiscover_found{domain=\"nowhere.test\""), run.out());
    }
}
