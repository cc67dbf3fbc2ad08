package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The short form of every situation that is kept fits one screen, and every form its width. */
class OneScreenTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/lyncautodiscover/client/finding/kept");

    @TestFactory
    Stream<DynamicTest> everySituation() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .map(file ->
                            DynamicTest.dynamicTest(KEPT.relativize(file).toString(), () -> Reported.fits(read(file))))
                    .toList()
                    .stream();
        }
    }

    private static LyncDiagnosis read(Path file) {
        try {
            return DiscoveryJson.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
