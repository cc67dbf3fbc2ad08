package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the build has packed, unpacked. Immutable.
 *
 * @param home the folder that was in it
 * @param java the home of the Java to use
 * @param cache where archives of classes are kept
 */
record Launcher(Path home, Path java, Path cache) {
    /** Below a folder, with the Java of this build, and without archives: no process is left behind. */
    static Launcher unpacked(Path folder) throws IOException, InterruptedException {
        Path archive = Path.of(Objects.requireNonNull(System.getProperty("launcher.archive"), "launcher.archive"));
        Path java = Path.of(System.getProperty("java.home"));
        if (Files.notExists(folder.resolve("unpacked"))) {
            Files.createDirectory(folder.resolve("unpacked"));
            List<String> command = List.of(
                    "tar",
                    "-xzf",
                    archive.toString(),
                    "-C",
                    folder.resolve("unpacked").toString());
            assertEquals(0, Jar.process(folder, command, "").exitCode());
        }
        try (Stream<Path> only = Files.list(folder.resolve("unpacked"))) {
            return new Launcher(only.findFirst().orElseThrow(), java, Path.of("/dev/null/none"));
        }
    }

    Launcher with(Path otherJava) {
        return new Launcher(home, otherJava, cache);
    }

    /** Keeps archives there. */
    Launcher keepingIn(Path folder) {
        return new Launcher(home, java, folder);
    }

    Launcher movedTo(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        return new Launcher(Files.move(home, place), java, cache);
    }

    Path jar() {
        return home.resolve("lib/lync-autodiscover.jar");
    }

    Path script() {
        return home.resolve("bin/lync-autodiscover");
    }

    /** The words before the arguments; variables of the environment may come first. */
    List<String> command(String... environment) {
        List<String> words = new ArrayList<>(List.of("env", "JAVA_HOME=" + java, "LYNC_AUTODISCOVER_CACHE=" + cache));
        words.addAll(List.of(environment));
        words.add(script().toString());
        return words;
    }
}
