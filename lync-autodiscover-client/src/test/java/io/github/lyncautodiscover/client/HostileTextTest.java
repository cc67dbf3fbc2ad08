package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of the fuzz targets, as it is and with a few bytes changed; needs no instrumentation. */
class HostileTextTest {
    private static final int MUTATIONS = 500;

    static Stream<Path> challenges() throws Exception {
        return files("challenge");
    }

    static Stream<Path> redirects() throws Exception {
        return files("redirect");
    }

    private static Stream<Path> files(String folder) throws Exception {
        URI place = Objects.requireNonNull(HostileTextTest.class.getResource("fuzz/" + folder), folder)
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files.sorted().toList().stream();
        }
    }

    /** The same changes in every run: the seed is fixed. */
    private static Stream<byte[]> withChanges(Path file) throws Exception {
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(original.length);
        Stream<byte[]> changed = Stream.generate(() -> {
                    byte[] mutated = original.clone();
                    for (int i = random.nextInt(4); i >= 0 && mutated.length > 0; i--) {
                        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
                    }
                    return mutated;
                })
                .limit(MUTATIONS);
        return Stream.concat(Stream.of(original), changed);
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void everyChallengeIsReadAsPromised(Path file) throws Exception {
        withChanges(file).forEach(bytes -> assertDoesNotThrow(() -> HostileText.challenge(bytes)));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void everyRedirectIsFollowedOrRefusedAsPromised(Path file) throws Exception {
        withChanges(file).forEach(bytes -> assertDoesNotThrow(() -> HostileText.redirects(bytes)));
    }

    static Stream<Path> evidence() throws Exception {
        return files("report");
    }

    static Stream<Path> urls() throws Exception {
        return files("url");
    }

    static Stream<Path> saved() throws Exception {
        return files("read");
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void everyEvidenceIsReportedAsPromised(Path file) throws Exception {
        withChanges(file).forEach(bytes -> assertDoesNotThrow(() -> HostileEvidence.report(bytes)));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void everyUrlIsReadAsPromised(Path file) throws Exception {
        withChanges(file).forEach(bytes -> assertDoesNotThrow(() -> HostileEvidence.url(bytes)));
    }

    @ParameterizedTest
    @MethodSource("saved")
    void everySavedReportIsReadAsPromised(Path file) throws Exception {
        withChanges(file).forEach(bytes -> assertDoesNotThrow(() -> HostileEvidence.read(bytes)));
    }
}
