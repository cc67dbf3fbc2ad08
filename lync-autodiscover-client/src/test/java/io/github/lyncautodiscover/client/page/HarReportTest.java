package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program makes of an archive. */
class HarReportTest {
    private static JsonNode log(LyncDiagnosis diagnosis) throws IOException {
        String har = HarReport.of(diagnosis);
        Har.accepts(har);
        return new ObjectMapper().readTree(har).get("log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "private-ca", "hairpin-blocked", "not-found"})
    void hasAnEntryForEachHopWhoseTimesAddUp(String situation) throws IOException {
        LyncDiagnosis diagnosis = Kept.golden(situation);
        List<Hop> hops = diagnosis.discovery().orElseThrow().attempts().stream()
                .map(Attempt::hops)
                .flatMap(List::stream)
                .toList();
        JsonNode entries = log(diagnosis).get("entries");

        assertTrue(entries.size() >= hops.size(), entries.toString());
        for (int i = 0; i < hops.size(); i++) {
            JsonNode entry = entries.get(i);
            double sum = 0;
            for (String part : List.of("blocked", "dns", "connect", "send", "wait", "receive")) {
                sum += Math.max(0, entry.get("timings").get(part).asDouble());
            }
            double time = entry.get("time").asDouble();
            double document = hops.get(i).times().of(Phase.DOCUMENT).toNanos() / 1e6;
            assertEquals(time, sum, 1e-6);
            assertEquals(hops.get(i).times().total().toNanos() / 1e6, time + document, 1e-6);
            assertTrue(entry.get("timings").get("ssl").asDouble()
                    <= entry.get("timings").get("connect").asDouble());
        }
    }

    @Test
    void tellsOfAFailureAndOfWhatNeverHappened() throws IOException {
        JsonNode entries = log(Kept.golden("hairpin-blocked")).get("entries");
        JsonNode last = entries.get(entries.size() - 1);

        assertAll(
                () -> assertEquals("mobility", last.get("_place").asText()),
                () -> assertEquals(
                        "CONNECT_TIMEOUT", last.get("_failure").get("kind").asText()),
                () -> assertEquals(0, last.get("response").get("status").asInt()),
                () -> assertEquals(-1, last.get("timings").get("ssl").asInt()),
                () -> assertFalse(last.has("serverIPAddress")),
                () -> assertTrue(entries.get(0).get("_tls").get("certificates").size() > 1));
    }

    @Test
    void isEmptyWithoutADiscovery() throws IOException {
        JsonNode log = log(LyncDiagnosis.builder(Instant.EPOCH).build());

        assertAll(
                () -> assertEquals(0, log.get("entries").size()),
                () -> assertEquals(0, log.get("pages").size()));
    }

    @Test
    void theSchemaRefusesWhatIsNoArchive() {
        assertFalse(Har.complaints("{\"log\": {\"version\": \"1.2\", \"entries\": [{}]}}")
                .isEmpty());
    }
}
