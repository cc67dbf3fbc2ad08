package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and archives at the command line: printed, saved in a folder, read back. */
class PageFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden");

    @TempDir
    private Path folder;

    private static String json(String situation) {
        return GOLDEN.resolve(situation).resolve("report.json").toString();
    }

    private String save(String name, Run run) throws IOException {
        return Files.writeString(folder.resolve(name), run.out()).toString();
    }

    @Test
    void aPageIsTheEvidence() throws IOException {
        String page = save("page.html", Run.of("--read", json("private-ca"), "--format", "html"));

        Run read = Run.of("--read", page, "--format", "json");

        assertAll(
                () -> assertEquals(Files.readString(Path.of(json("private-ca"))), read.out()),
                () -> assertEquals(ExitCode.FOUND, read.exitCode(), read.err()));
    }

    @Test
    void aPageSaysWhatHasChangedSinceAPage() throws IOException {
        String before = save("before.html", Run.of("--read", json("healthy"), "--format", "html"));

        Run now = Run.of("--read", json("private-ca"), "--since", before, "--format", "html");

        assertTrue(now.out().contains("Changed since 2026-11-25 01:05:16 UTC"), now.out());
    }

    @Test
    void manyGetAPageEachAndAnIndex() throws IOException {
        Path several = Files.writeString(
                folder.resolve("all.json"),
                Files.readString(Path.of(json("healthy")))
                        + Files.readString(Path.of(json("not-found")))
                        + Files.readString(Path.of(json("private-ca"))));
        Path out = folder.resolve("new/pages");

        Run run = Run.of("--read", several.toString(), "--format", "html", "--out", out.toString());
        String index = Files.readString(out.resolve("index.html"));

        assertAll(
                () -> assertEquals(ExitCode.NOT_FOUND, run.exitCode(), run.err()),
                () -> assertEquals(4, run.out().lines().count(), run.out()),
                () -> assertTrue(Files.exists(out.resolve("contoso.test.html"))),
                () -> assertTrue(Files.exists(out.resolve("contoso.test-2.html"))),
                () -> assertTrue(index.contains("href=\"fabrikam.test.html\""), index),
                () -> assertTrue(index.indexOf("fabrikam.test") < index.indexOf("contoso.test.html"), index),
                () -> assertTrue(index.contains("TLS_UNTRUSTED_ISSUER"), index));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "har"})
    void severalNeedAFolder(String format) throws IOException {
        Path several = Files.writeString(
                folder.resolve("all.json"),
                Files.readString(Path.of(json("healthy"))) + Files.readString(Path.of(json("not-found"))));

        assertRefused("--out FOLDER", Run.of("--read", several.toString(), "--format", format));
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(
                "cannot write to --out",
                Run.of("--read", json("healthy"), "--format", "html", "--out", file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "plugin", "prometheus"})
    void aFolderIsForFiles(String format) {
        assertRefused(
                "--out goes with", Run.of("--read", json("healthy"), "--format", format, "--out", folder.toString()));
    }

    @Test
    void refusesAPageOfSomebodyElse() throws IOException {
        Path page = Files.writeString(folder.resolve("other.html"), "<!DOCTYPE html><html><body>Hello</body></html>");

        assertRefused("holds no evidence", Run.of("--read", page.toString()));
    }

    private static void assertRefused(String why, Run run) {
        assertAll(
                () -> assertTrue(run.exitCode() >= ExitCode.USAGE, run.out()),
                () -> assertTrue((run.err() + run.out()).contains(why), run.err() + run.out()),
                () -> assertEquals(1, (run.err() + run.out()).lines().count(), run.err() + run.out()));
    }
}
