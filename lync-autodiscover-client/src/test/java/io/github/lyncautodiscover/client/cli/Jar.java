package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The self-contained jar that the build has packaged.
 *
 * @param file where it is
 * @param java what runs it
 */
record Jar(Path file, Path java) {
    /** Saves half of the start of a process that does little. */
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

    static Jar packaged() {
        return new Jar(Path.of(given("all.jar")), Path.of(given("all.java")));
    }

    private static String given(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }

    /** A program that comes with the same JDK. */
    Path tool(String name) {
        return java.resolveSibling(name);
    }

    /** One run in a JVM of its own; what it prints goes through files in the folder. */
    Run run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return process(
                folder,
                Stream.of(List.of(java.toString()), QUICKLY, List.of("-jar", file.toString()), arguments)
                        .flatMap(List::stream)
                        .toList(),
                "");
    }

    static Run process(Path folder, List<String> command, String typed) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in"), typed);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, () -> "still running: " + command);
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
