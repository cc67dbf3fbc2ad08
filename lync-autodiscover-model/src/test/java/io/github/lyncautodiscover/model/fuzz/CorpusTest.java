package io.github.lyncautodiscover.model.fuzz;

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
class CorpusTest {
    private static final int MUTATIONS = 100;

    static Stream<Path> documents() throws Exception {
        return Stream.concat(files("xml"), files("json"));
    }

    static Stream<Path> logs() throws Exception {
        return files("log");
    }

    private static Stream<Path> files(String folder) throws Exception {
        URI place = Objects.requireNonNull(CorpusTest.class.getResource(folder), folder)
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files.sorted().toList().stream();
        }
    }

    /** The same changes in every run: the seed is fixed. */
    private static Stream<byte[]> mutations(byte[] original) {
        Random random = new Random(original.length);
        return Stream.generate(() -> {
                    byte[] mutated = original.clone();
                    for (int i = random.nextInt(4); i >= 0 && mutated.length > 0; i--) {
                        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
                    }
                    return mutated;
                })
                .limit(MUTATIONS);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsReadOrRefusedAsPromised(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertDoesNotThrow(() -> Oracle.document(bytes));
        mutations(bytes).forEach(mutated -> assertDoesNotThrow(() -> Oracle.document(mutated)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void everyLogIsReadWithoutAnException(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertDoesNotThrow(() -> Oracle.log(bytes));
        mutations(bytes).forEach(mutated -> assertDoesNotThrow(() -> Oracle.log(mutated)));
    }
}
