package io.github.lyncautodiscover.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Whether a stream of this process is a terminal. Java's console answers for input and output together, so the system
 * is asked about each stream: Linux by the link that it keeps for it, others by {@code test -t}, Windows by the console
 * after all.
 */
enum Terminal {
    OUT(1),
    ERR(2);

    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console|hvc\\d+)");

    private final int descriptor;

    Terminal(int descriptor) {
        this.descriptor = descriptor;
    }

    @SuppressWarnings("SystemConsoleNull")
    boolean isThere() {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                return DEVICE.matcher(Files.readSymbolicLink(link).toString()).matches();
            }
            if (Files.isExecutable(Path.of("/bin/test"))) {
                return new ProcessBuilder("/bin/test", "-t", String.valueOf(descriptor))
                                .inheritIO()
                                .start()
                                .waitFor()
                        == 0;
            }
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        return System.console() != null;
    }
}
