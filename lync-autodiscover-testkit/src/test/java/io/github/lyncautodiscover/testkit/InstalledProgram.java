package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine; tests that need one that is missing are skipped and say so. */
final class InstalledProgram {

    private final String name;

    private InstalledProgram(String name) {
        this.name = name;
    }

    static InstalledProgram require(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean present = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        assumeTrue(present, name + " is not installed here");
        return new InstalledProgram(name);
    }

    /** Runs it without input; gives what it says on both channels. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream none = process.getOutputStream()) {
            none.flush();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(name + " does not end: " + output);
        }
        return output;
    }
}
