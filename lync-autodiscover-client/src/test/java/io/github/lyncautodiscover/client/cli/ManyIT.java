package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncautodiscover.client.Eventually;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many addresses in a process of its own: what the system does to it. */
@EnabledOnOs(OS.LINUX)
class ManyIT {
    private final LyncDeployment deployment = LyncDeployment.contosoWifi();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        deployment.close();
    }

    /** The shell's words, then the program with what leads it to the deployment. */
    private List<String> command(String shell, String... more) throws Exception {
        Jar jar = Jar.packaged();
        List<String> words = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        words.addAll(List.of(
                jar.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.file().toString()));
        words.addAll(JarArguments.in(deployment.inside(), deployment, folder));
        words.addAll(List.of(more));
        return words;
    }

    @ParameterizedTest
    @CsvSource({"text, 2", "json, 2", "jsonl, 2", "prometheus, 2", "plugin, 3"})
    void aFullDiskIsOneLineAndItsExitCode(String format, int exitCode) throws Exception {
        Run run = Jar.process(
                folder, command("exec \"$@\" > /dev/full", "--format", format, "a@contoso.test", "b@nowhere.test"), "");

        assertAll(
                () -> assertEquals(exitCode, run.exitCode(), run.err()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertTrue(run.err().startsWith("lync-autodiscover: cannot write the output: "), run.err()));
    }

    /** It would be read for ever. */
    @Test
    void aDeviceHoldsNoRecords() throws Exception {
        Run run = Jar.process(
                folder, command("exec \"$@\"", "--resume", "/dev/zero", "a@contoso.test", "b@nowhere.test"), "");

        assertAll(
                () -> assertEquals(2, run.exitCode(), run.err()),
                () -> assertEquals(
                        "lync-autodiscover: cannot use --resume /dev/zero: it is no regular file\n", run.err()));
    }

    /** While some records are there and others wait for a silent host. A second is promised, and this leaves room. */
    @ParameterizedTest
    @CsvSource({"jsonl, ''", "jsonl, --ordered"})
    void anInterruptionLeavesWholeLines(String format, String option) throws Exception {
        deployment.inject(ConnectionFault.blackHole(), Target.host("lyncdiscoverinternal.contoso.test"));
        Path file = Files.writeString(
                folder.resolve("domains"),
                IntStream.range(0, 5000)
                        .mapToObj(i -> i % 100 == 50 ? "u" + i + "@contoso.test\n" : "d" + i + ".nowhere.test\n")
                        .collect(Collectors.joining()));
        Path out = folder.resolve("records");
        // Whoever started the build in the background may have told its processes to ignore it.
        String[] more = Stream.of("--format", format, "--file", file.toString(), option)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        Process process = new ProcessBuilder(command("exec env --default-signal=INT \"$@\"", more))
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            Eventually.isTrue(() -> !process.isAlive() || out.toFile().length() > 20_000);
            Run signal = Jar.process(Files.createDirectory(folder.resolve("kill")), interrupting(process), "");
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);

            String records = Files.readString(out);
            assertAll(
                    () -> assertEquals(0, signal.exitCode(), signal.err()),
                    () -> assertTrue(ended),
                    () -> assertEquals(128 + 2, process.exitValue()),
                    () -> assertEquals("", Files.readString(folder.resolve("err"))),
                    () -> assertTrue(records.endsWith("}\n"), records));
            for (String line : records.lines().toList()) {
                assertTrue(new ObjectMapper().readTree(line).path("number").asInt() > 0, line);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> interrupting(Process process) {
        return List.of("kill", "-INT", String.valueOf(process.pid()));
    }

    @Test
    void moreJobsThanTheSystemGrantsFilesAreRefused() throws Exception {
        Run run = Jar.process(
                folder, command("ulimit -n 300; exec \"$@\"", "--jobs", "64", "a@contoso.test", "b@contoso.test"), "");

        assertEquals(
                List.of(
                        "2",
                        "",
                        "lync-autodiscover: --jobs is at most 25 here, not 64: the system grants 300 open files;"
                                + " --help tells more\n"),
                Arrays.asList(String.valueOf(run.exitCode()), run.out(), run.err()));
    }
}
