package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher, as it is packed, in whatever place and with whichever Java. What it prints is what the program prints. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final String VERSION = "lync-autodiscover \\d+\\.\\d+\\.\\d+.*\\R";

    @TempDir
    private Path folder;

    private Launcher launcher;
    private Path cache;

    @BeforeEach
    void unpack() throws Exception {
        cache = folder.resolve("its cache");
        launcher = Launcher.unpacked(folder).keepingIn(cache);
    }

    /** The Java of this build, and the oldest and the newest of the others that are installed where Linux has them. */
    static Set<Path> javas() throws IOException {
        Set<Path> homes = new LinkedHashSet<>();
        homes.add(Path.of(System.getProperty("java.home")).toRealPath());
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> found = Files.list(installed)) {
                found.filter(home -> Files.isExecutable(home.resolve("bin/keytool")))
                        .filter(home -> Files.isRegularFile(home.resolve("release")))
                        .filter(home -> feature(home) >= 17)
                        .map(LauncherIT::real)
                        .forEach(homes::add);
            }
        }
        return homes;
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException gone) {
            return home;
        }
    }

    private static int feature(Path home) {
        try {
            String release = Files.readString(home.resolve("release"));
            return Integer.parseInt(release.replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    private Run run(Launcher how, List<String> arguments, String... environment) throws Exception {
        List<String> command = how.command(environment);
        command.addAll(arguments);
        return Jar.process(folder, command, "");
    }

    private Run run(Launcher how, String arguments, String... environment) throws Exception {
        return run(how, List.of(arguments.split(" ")), environment);
    }

    /** Runs it and waits for what it does in the background: that has the third descriptor, too, until it ends. */
    private void runToTheVeryEnd(Launcher how, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" 3>&1 >/dev/null 2>&1 | cat", "sh"));
        command.addAll(how.command());
        command.addAll(List.of(arguments));
        assertEquals(new Run(0, "", ""), Jar.process(folder, command, ""));
    }

    private List<String> archives() throws IOException {
        if (Files.notExists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertVersion(Run run) {
        assertAll(
                () -> assertEquals(0, run.exitCode(), run.out() + run.err()),
                () -> assertTrue(run.out().matches(VERSION), run.out()),
                () -> assertEquals("", run.err()));
    }

    /** The classes of the program that do not come out of an archive. */
    private List<String> loadedFromTheJar(Launcher how) throws Exception {
        Path log = folder.resolve("loaded");
        assertVersion(run(how, "--version", "JAVA_TOOL_OPTIONS=-Xlog:class+load:file=" + log));
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: file:"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void trainsAtOnce(Path java) throws Exception {
        Launcher with = launcher.with(java);

        Run trained = run(with, "--train");

        assertAll(
                () -> assertEquals(0, trained.exitCode(), trained.err()),
                () -> assertEquals("", trained.err()),
                () -> assertEquals(
                        List.of(Path.of(trained.out().strip()).getFileName().toString()), archives()),
                () -> assertEquals(List.of(), loadedFromTheJar(with)));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void theFirstRunTrainsInTheBackground(Path java) throws Exception {
        Launcher with = launcher.with(java);

        runToTheVeryEnd(with, "--version");

        assertAll(
                () -> assertEquals(1, archives().size(), () -> "in the cache"),
                () -> assertEquals(List.of(), loadedFromTheJar(with)));
    }

    @Test
    void makesAnotherArchiveWhenTheJarIsReplaced() throws Exception {
        assertEquals(0, run(launcher, "--train").exitCode());
        List<String> before = archives();
        Files.setLastModifiedTime(launcher.jar(), FileTime.fromMillis(1_700_000_000_000L));

        assertFalse(
                loadedFromTheJar(launcher.keepingIn(Path.of("/dev/null/none"))).isEmpty());
        runToTheVeryEnd(launcher, "--version");

        List<String> added = new ArrayList<>(archives());
        added.removeAll(before);
        assertAll(
                () -> assertEquals(1, added.size(), () -> "new in the cache"),
                () -> assertEquals(List.of(), loadedFromTheJar(launcher)));
    }

    @Test
    void anArchiveThatIsBrokenIsLeftAloneInSilence() throws Exception {
        Run trained = run(launcher, "--train");
        Path archive = Path.of(trained.out().strip());
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertVersion(run(launcher, "--version"));
    }

    @Test
    void whereNothingCanBeWrittenItRunsWithout() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        Launcher nowhere = launcher.keepingIn(file.resolve("cache"));
        Run refused = run(nowhere, "--train");

        assertAll(
                () -> assertVersion(run(nowhere, "--version")),
                () -> assertEquals(3, refused.exitCode()),
                () -> assertEquals("lync-autodiscover: cannot write to " + nowhere.cache() + "\n", refused.err()));
    }

    @Test
    void twoMayTrainAtOnce() throws Exception {
        List<String> one = launcher.command();
        one.add("--train");
        List<Process> both = new ArrayList<>();
        for (int process = 0; process < 2; process++) {
            both.add(new ProcessBuilder(one)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("trained-" + process).toFile())
                    .start());
        }
        for (Process process : both) {
            assertTrue(process.waitFor(3, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue());
        }

        assertAll(
                () -> assertEquals(1, archives().size(), () -> "in the cache"),
                () -> assertEquals(List.of(), loadedFromTheJar(launcher)));
    }

    @Test
    void theFirstRunsOfManyTrainOnce() throws Exception {
        Files.createDirectories(cache);
        assertEquals(0, run(launcher, "--train").exitCode());
        String archive = archives().get(0);
        Files.delete(cache.resolve(archive));
        Files.createDirectory(cache.resolve(archive + ".training"));

        runToTheVeryEnd(launcher, "--version");

        assertEquals(List.of(archive + ".training"), archives());
    }

    @Test
    void runsInAPlaceWithBlanksThroughALink() throws Exception {
        Launcher moved = launcher.movedTo(folder.resolve("a place/with blanks/of its own"));
        Path link = Files.createSymbolicLink(folder.resolve("a link"), moved.script());

        Run trained = run(moved, "--train");
        List<String> linked = moved.command();
        linked.set(linked.size() - 1, link.toString());
        linked.addAll(List.of("--explain", "NO SUCH CODE"));
        Run through = Jar.process(folder, linked, "");

        assertAll(
                () -> assertEquals(0, trained.exitCode(), trained.err()),
                () -> assertVersion(run(moved, "--version")),
                () -> assertEquals(2, through.exitCode(), through.err()),
                () -> assertTrue(through.err().contains("NO SUCH CODE"), through.err()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA_HOME=          | PATH=/no/such/folder | there is no java on the path, and JAVA_HOME is not set
            JAVA_HOME=/no/java  | A=                   | JAVA_HOME is /no/java, where there is no bin/java
            """)
    void saysThatThereIsNoJava(String home, String path, String reason) throws Exception {
        Run forPeople = run(launcher, "--version", home, path);
        Run asPlugin = run(launcher, "--format plugin alice@contoso.test", home, path);

        assertAll(
                () -> assertEquals(new Run(3, "", "lync-autodiscover: " + reason + "\n"), forPeople),
                () -> assertEquals(new Run(3, "LYNC UNKNOWN - " + reason + "\n", ""), asPlugin));
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertTrue(Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true));

        assertEquals(
                new Run(3, "", "lync-autodiscover: " + old + " is Java 11; 17 or later is needed\n"),
                run(launcher.with(old), "--version"));
    }

    /** A file of arguments would be one more word: every word must come through as it is. */
    @Test
    void passesOnWhatItIsGivenAndWhatComesOfIt() throws Exception {
        Run refused = run(launcher, List.of("--plan", " a  b*\"$HOME`\\'", "alice@contoso.test"));

        assertAll(
                () -> assertEquals(2, refused.exitCode()),
                () -> assertTrue(refused.err().contains("not  a  b*\"$HOME`\\'"), refused.err()),
                () -> assertEquals("", refused.out()));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  --version",
        "true,  --version --format plugin --ca-file x alice@contoso.test",
        "false, --version alice@contoso.test bob@contoso.test",
        "false, --version @users",
        "false, --version --file users"
    })
    void hurriesForOneAddressOnly(boolean brief, String arguments) throws Exception {
        Run run = run(
                launcher.keepingIn(Path.of("/dev/null/none")),
                arguments,
                "JAVA_TOOL_OPTIONS=-XX:+PrintCommandLineFlags");

        assertAll(
                () -> assertEquals(brief, run.out().contains("-XX:TieredStopAtLevel=1 "), run.out()),
                () -> assertEquals("", run.err()));
    }

    /** It becomes the program: what ends the one ends the other. */
    @Test
    void signalsReachTheProgram() throws Exception {
        Path saved = folder.resolve("saved");
        assertEquals(
                0, Jar.process(folder, List.of("mkfifo", saved.toString()), "").exitCode());
        List<String> command = launcher.command();
        command.addAll(List.of("--read", saved.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();

        try (OutputStream opened = Files.newOutputStream(saved)) {
            String program = process.toHandle().info().command().orElse("");
            process.destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            assertAll(
                    () -> assertTrue(program.endsWith("/bin/java"), program),
                    () -> assertEquals(128 + 15, process.exitValue()),
                    opened::flush);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The JVM keeps no older class in an archive. */
    @Test
    void noClassIsOlderThanAnArchiveTakes() throws Exception {
        try (JarFile jar = new JarFile(launcher.jar().toFile())) {
            List<String> old = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")
                        && jar.getInputStream(entry).readNBytes(8)[7] < 50) {
                    old.add(entry.getName());
                }
            }
            assertEquals("", String.join(" ", old));
        }
    }
}
