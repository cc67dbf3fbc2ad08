package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved evidence is printed in any form, and compared; nobody is asked. */
class SavedTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden");

    @TempDir
    private Path folder;

    private static Run read(String situation, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--read", GOLDEN.resolve(situation).resolve("report.json").toString()));
        arguments.addAll(Arrays.asList(more));
        return Run.of(false, arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "report.txt, --format=text",
        "verbose.txt, --verbose",
        "report.json, --format=json",
        "metrics.txt, --format=prometheus"
    })
    void printsWhatALookupWouldHavePrinted(String golden, String option) throws IOException {
        Run run = read("private-ca", option);

        // Who reads it at a prompt has no use for Java.
        String expected = Files.readString(GOLDEN.resolve("private-ca").resolve(golden))
                .replace("--verbose, in Java TextStyle.verbose()", "--verbose");
        assertAll(
                () -> assertEquals(ExitCode.FOUND, run.exitCode(), run.err()), () -> assertEquals(expected, run.out()));
    }

    @ParameterizedTest
    @CsvSource({"healthy, 0, 0", "not-found, 1, 2", "hairpin-blocked, 0, 2"})
    void hasTheExitCodeOfTheEvidence(String situation, int exitCode, int plugin) {
        assertAll(
                () -> assertEquals(exitCode, read(situation).exitCode()),
                () -> assertEquals(plugin, read(situation, "--format=plugin").exitCode()));
    }

    @Test
    void readsSeveralUsersAndEndsWithASummary() throws IOException {
        Path several = Files.writeString(folder.resolve("all.json"), json("healthy") + json("not-found"));

        Run run = Run.of("--read", several.toString());

        assertAll(
                () -> assertEquals(ExitCode.NOT_FOUND, run.exitCode(), run.err()),
                () -> assertTrue(run.out().startsWith("User 1 of 2\ncontoso.test: "), run.out()),
                () -> assertTrue(run.out().contains("\n\nUser 2 of 2\nfabrikam.test: "), run.out()),
                () -> assertTrue(run.out().contains("\n\n2 users: 1 found, 1 not found (2)\n"), run.out()));
    }

    @Test
    void saysWhatHasChanged() {
        String healthy = GOLDEN.resolve("healthy/report.json").toString();

        Run text = read("private-ca", "--since", healthy);
        Run json = read("private-ca", "--since", healthy, "--format", "json");

        assertAll(
                () -> assertTrue(text.out().contains("Changed since 2026-11-25 01:05:16 UTC"), text.out()),
                () -> assertFalse(text.out().contains("Java"), text.out()),
                () -> assertTrue(text.out().contains("FINDING TLS_UNTRUSTED_ISSUER: new, ERROR"), text.out()),
                () -> assertTrue(json.out().contains("\"since\" : {"), json.out()));
    }

    @Test
    void refusesToCompareWithAnotherDomain() {
        Run run = read(
                "healthy", "--since", GOLDEN.resolve("not-found/report.json").toString());

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                () -> assertTrue(run.err().contains("knows nothing of contoso.test"), run.err()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"version\":1}", "null", "\"text\"", "{\"version\":1"})
    void refusesAForeignFile(String text) throws IOException {
        Run run = Run.of(
                "--read", Files.writeString(folder.resolve("foreign"), text).toString());

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.out()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertEquals("", run.out()));
    }

    @Test
    void saysWhichNewerFormItDoesNotKnow() throws IOException {
        String newer = json("healthy").replaceFirst("\"version\" : 1", "\"version\" : 2");

        Run run = Run.of(
                "--read", Files.writeString(folder.resolve("newer"), newer).toString());

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.out()),
                () -> assertTrue(run.err().contains("version 2"), run.err()));
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'{', (byte) 0xff, '}'});

        Run run = Run.of("--read", bytes.toString());

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                () -> assertTrue(run.err().contains("cannot read --read " + bytes + ": "), run.err()),
                () -> assertEquals(1, run.err().lines().count(), run.err()));
    }

    @Test
    void areOneStateForAPlugin() throws IOException {
        Path several = Files.writeString(folder.resolve("all.json"), json("healthy") + json("healthy"));

        Run run = Run.of("--read", several.toString(), "--format", "plugin");

        assertAll(
                () -> assertEquals(0, run.exitCode()),
                () -> assertTrue(
                        run.out().startsWith("LYNC OK - 2 users: 2 found, 0 not found | found=2 "), run.out()));
    }

    private static String json(String situation) throws IOException {
        return Files.readString(GOLDEN.resolve(situation).resolve("report.json"));
    }
}
