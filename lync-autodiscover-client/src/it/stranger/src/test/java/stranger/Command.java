package stranger;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end; what it printed, and how it ended. */
record Command(String output, int exitCode) {
    static final Path CLASSES = Path.of("target", "classes");
    static final Path LIB = Path.of("target", "lib");
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static Command run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(output, process.waitFor());
    }

    static String path(Object... parts) {
        return String.join(File.pathSeparator, List.of(parts).stream().map(Object::toString).toList());
    }
}
