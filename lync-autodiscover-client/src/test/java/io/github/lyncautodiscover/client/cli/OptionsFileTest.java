package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.StandAlone;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that stand in a file. */
class OptionsFileTest {
    private static final String ALICE = "alice@contoso.test";

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("my.options"), text).toString();
    }

    @Test
    void standWhereTheirFileIsNamed() throws IOException {
        String file = file("# of the office\n\n--inside\n  --ca-file  /tmp/a folder/ca.pem \r\n-t 5\n--width=40");

        assertArrayEquals(
                new String[] {"-v", "--inside", "--ca-file", "/tmp/a folder/ca.pem", "-t", "5", "--width=40", ALICE},
                OptionsFile.expand("-v", "--options", file, ALICE));
        assertArrayEquals(OptionsFile.expand("--options", file, ALICE), OptionsFile.expand("--options=" + file, ALICE));
    }

    /** An address would be told, and a file that names itself would never end. */
    @ParameterizedTest
    @ValueSource(strings = {ALICE, "--", "-", "--options more", "--options=more", "deadline 5"})
    void areNothingElse(String line) throws IOException {
        String file = file("--inside\n" + line + "\n");

        Run run = Run.of("--options", file, ALICE);

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                () -> assertTrue(run.err().contains("line 2 of " + file + " is not one option"), run.err()),
                () -> assertEquals(1, run.err().lines().count()));
    }

    @Test
    void areReadFromAFileThatIsThere() {
        assertTrue(Run.of("--options", "nofile", ALICE).err().contains("cannot read --options nofile"));
        assertTrue(Run.of(ALICE, "--options").err().contains("--options"));
    }

    @Test
    void askForThePluginWhereverTheyStand() throws IOException {
        Run run = Run.of("--options", file("--format plugin\n--deadline soon\n"), ALICE);

        assertAll(
                () -> assertEquals(ExitCode.DEFECT, run.exitCode()),
                () -> assertTrue(run.out().startsWith("LYNC UNKNOWN - --deadline is a number"), run.out()));
    }

    /** Inside, the public address is dead; nobody may go to the real one. */
    @ParameterizedTest
    @CsvSource({"inside, HAIRPIN_SUSPECTED", "outside, DISCOVERY_ANSWERED"})
    void leadToADeploymentThatRunsAsAProgram(String where, String finding) throws IOException {
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""),
                        StandAlone.class.getName(),
                        "--plan",
                        "hairpin RESET",
                        "--folder",
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(String.valueOf(says.readLine()).contains(folder.toString()));

            Run run =
                    Run.of("--options", folder.resolve(where + ".options").toString(), "--verbose", "-t", "60", ALICE);

            assertAll(
                    () -> assertEquals("", run.err()),
                    () -> assertTrue(run.out().contains("mobile plan, " + where), run.out()),
                    () -> assertTrue(run.out().contains(finding), run.out()));
        } finally {
            program.destroyForcibly();
        }
    }
}
