package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The self-contained jar as a program: what an administrator or a monitoring system gets for a slip. */
class JarIT {
    @TempDir
    private Path folder;

    private Run run(String arguments) throws Exception {
        List<String> words =
                Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).toList();
        return Jar.packaged().run(folder, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | ''                                                     | give an address
            2 | --wrong a@contoso.test                                 | Unknown option
            2 | --inside --outside a@contoso.test                      | contradict
            2 | --ca-file no/such/file a@contoso.test                  | cannot read --ca-file no/such/file
            2 | @no/such/file                                          | cannot read the addresses in no/such/file
            3 | --format plugin                                        | give an address
            3 | --wrong --format=plugin a@contoso.test                 | Unknown option
            3 | --format plugin --inside --outside a@contoso.test      | contradict
            3 | --format plugin --dns contoso.test a@contoso.test      | --dns: Give a DNS server as an IP address
            3 | --format plugin --critical x a@contoso.test            | a range is written
            """)
    void refusesInOneLine(int exitCode, String arguments, String reason) throws Exception {
        Run run = run(arguments);
        boolean plugin = exitCode == 3;
        String said = plugin ? run.out() : run.err();

        assertAll(
                () -> assertEquals(exitCode, run.exitCode(), said),
                () -> assertTrue(said.startsWith(plugin ? "LYNC UNKNOWN - " : "lync-autodiscover: "), said),
                () -> assertTrue(said.contains(reason), said),
                () -> assertEquals(1, said.lines().count(), said),
                () -> assertEquals("", plugin ? run.err() : run.out()));
    }

    @Test
    void knowsItsVersion() throws Exception {
        Run run = run("--version");

        assertAll(
                () -> assertEquals(0, run.exitCode(), run.err()),
                () -> assertTrue(run.out().matches("lync-autodiscover \\d+\\.\\d+\\.\\d+.*\\R"), run.out()));
    }

    /** Java makes question marks of such arguments in such a locale; nobody may be looked up by those. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void readsArgumentsBeyondAsciiInAnyLocale() throws Exception {
        Jar jar = Jar.packaged();
        List<String> command = List.of(
                "sh",
                "-c",
                "LC_ALL=C exec \"$0\" -jar \"$1\" --plan \"$(printf '\\303\\274')\"",
                jar.java().toString(),
                jar.file().toString());

        Run run = Jar.process(folder, command, "");

        assertAll(
                () -> assertEquals(2, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains("not \\u{fc}; --help"), run.err()));
    }

    /**
     * Only what makes the end of the process wait loads that class: virtual threads that read. Of a runtime that has none the
     * test says nothing.
     */
    @Test
    void oneUserNeedsNoVirtualThread() throws Exception {
        Jar jar = Jar.packaged();
        Path loaded = folder.resolve("loaded");
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            List<String> command = new ArrayList<>(List.of(
                    jar.java().toString(),
                    "-Xlog:class+load:file=" + loaded,
                    "-jar",
                    jar.file().toString()));
            command.addAll(JarArguments.in(deployment.inside(), deployment, folder));
            command.addAll(List.of("--mobility", "alice@contoso.test"));

            Run run = Jar.process(folder, command, "");

            assertAll(
                    () -> assertEquals(0, run.exitCode(), run.out() + run.err()),
                    () -> assertFalse(Files.readString(loaded).contains("sun.nio.ch.Poller ")));
        }
    }
}
