package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.dns.DnsView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the launcher runs to make its archive of classes: whole checks of a small deployment in this process, in each
 * format. Nothing but loopback is connected to, and nothing is printed.
 */
final class Training {
    private Training() {}

    /** The process ends as the last check does: with 0 when it found what it should. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("lync-autodiscover-training");
        try (TrainingSite site = new TrainingSite(folder)) {
            // Reads what the system says of its servers, and asks none.
            DnsView.system().close();
            // Nobody vouches for the deployment: this opens the store of public roots, and what finds fault with it.
            check(site, "--format", "plugin");
            for (String format : List.of("text", "json", "prometheus")) {
                check(site, "--format", format, "--ca-file", site.authority().toString());
            }
            run("--version");
            System.setOut(nowhere());
            deleteAtExit(folder);
            Main.main(words(
                    site, "--format", "plugin", "--ca-file", site.authority().toString()));
        }
    }

    private static void check(TrainingSite site, String... how) {
        run(words(site, how));
    }

    private static void run(String... words) {
        int unused = new Program(nowhere(), nowhere(), Screen.ofThisProcess()).run(words);
    }

    private static String[] words(TrainingSite site, String... how) {
        List<String> words = new ArrayList<>(List.of(how));
        words.addAll(List.of("--inside", "--dns", site.names(), "--connect-to", "::" + site.web()));
        words.add("alice@contoso.test");
        return words.toArray(String[]::new);
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream());
    }

    private static void deleteAtExit(Path folder) throws IOException {
        folder.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
