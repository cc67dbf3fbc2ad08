package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as Notepad and PowerShell save them, with their line ends. */
class FilesOfWindowsTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/lyncautodiscover/client/finding/kept");

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("UTF-8 with a mark", StandardCharsets.UTF_8, "\uFEFF"),
                Arguments.of("UTF-16 with a mark", StandardCharsets.UTF_16LE, "\uFEFF"),
                Arguments.of("UTF-16 without one", StandardCharsets.UTF_16LE, ""),
                Arguments.of("UTF-16, the other way round", StandardCharsets.UTF_16BE, "\uFEFF"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void aLog(String program, Charset charset, String mark) throws IOException {
        String line = "INFO APPLICATION /mnt/a.cpp:12 <AutodiscoverResponse AccessLocation=\"External\"><Root>"
                + "<Link token=\"Domain\" href=\"https://webext.contoso.test/root/domain\"/></Root></AutodiscoverResponse>";

        Run run = Run.of("--log", save("a.log", line + "\r\n", charset, mark), "--verbose");

        assertTrue(run.out().contains("webext.contoso.test"), run.out() + run.err());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void savedEvidence(String program, Charset charset, String mark) throws IOException {
        String json = Files.readString(KEPT.resolve("DISCOVERY_ANSWERED/raises-the-first-candidate-answers.json"));

        Run run = Run.of("--read", save("a.json", json.replace("\n", "\r\n"), charset, mark));

        assertAll(
                () -> assertEquals(ExitCode.FOUND, run.exitCode(), run.err()),
                () -> assertTrue(run.out().startsWith("contoso.test: mobile clients sign in"), run.out()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void addresses(String program, Charset charset, String mark) throws IOException {
        String users = save("users.txt", "# all of them\r\nthis-is-no-address\r\n", charset, mark);

        Run run = Run.of("--file", users);

        assertTrue(run.err().contains("users.txt") && run.err().contains("2"), run.err());
    }

    private String save(String name, String text, Charset charset, String mark) throws IOException {
        return Files.write(folder.resolve(name), (mark + text).getBytes(charset))
                .toString();
    }
}
