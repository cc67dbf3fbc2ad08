package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.testkit.Preset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of nine deployments, byte for byte, and the size of their pages. */
class PresetPicturesTest {
    private static final int MOST_BYTES = 100_000;

    static List<Preset> presets() {
        return Presets.ALL;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void areDrawnAsEver(Preset preset) throws IOException {
        assertEquals(
                Files.readString(Presets.file(preset, "svg")),
                Presets.pictures(Presets.evidence(preset)),
                () -> "if the new one is better: run the main of " + Presets.class);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void fitATicket(Preset preset) {
        int bytes = HtmlReport.of(Presets.evidence(preset)).getBytes(StandardCharsets.UTF_8).length;

        assertTrue(bytes <= MOST_BYTES, preset + " " + bytes);
    }

    /** Whatever the evidence: no box over another, nothing beyond the edge, and words at every edge. */
    @ParameterizedTest
    @MethodSource("presets")
    void areLaidOutWithRoom(Preset preset) {
        LyncDiagnosis diagnosis = Presets.evidence(preset);
        Topology topology = TopologyReader.of(View.of(diagnosis, false));

        Stream.of(WideLayout.of(topology), NarrowLayout.of(topology)).forEach(Drawings::areInOrder);
        assertAll(
                () -> assertTrue(topology.routes().size() >= 2, topology.toString()),
                () -> assertTrue(
                        topology.routes().stream()
                                .flatMap(route -> route.requests().stream())
                                .noneMatch(request -> request.outcome().isEmpty()),
                        topology.toString()));
    }
}
