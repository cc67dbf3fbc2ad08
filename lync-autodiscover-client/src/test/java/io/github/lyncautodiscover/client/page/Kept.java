package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Evidence that was recorded once. */
final class Kept {
    private static final Path TESTS = Path.of("src/test/resources/io/github/lyncautodiscover/client");

    private Kept() {}

    static LyncDiagnosis golden(String situation) {
        return read(TESTS.resolve("report/golden").resolve(situation).resolve("report.json"));
    }

    static LyncDiagnosis read(Path file) {
        try {
            return DiscoveryJson.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
