package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.util.List;
import java.util.Set;

/** Replays what was diagnosed and diagnoses that in the same way: the same attempts, the same findings. */
final class Replayed {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the moment, of the machine, or of chance: which of two questions is answered first, and by whom. */
    private static final Set<String> VOLATILE = Set.of(
            "durationMillis",
            "timesMillis",
            "startedAt",
            "server",
            "serialNumber",
            "notBefore",
            "notAfter",
            "tries",
            "source");

    /** A busy machine may be so slow for once that this is a finding. */
    private static final int MORE_CHANCES = 2;

    private Replayed() {}

    static void isDiagnosedAs(LyncDiagnosis original, Stage stage) {
        String saved = DiscoveryJson.write(original);
        String expected = steady(original);
        for (int more = MORE_CHANCES; ; more--) {
            try (LyncDeployment replay = LyncDeployment.replaying(saved)) {
                String again = steady(stage.diagnose(replay));
                if (more == 0 || again.equals(expected)) {
                    assertEquals(expected, again, () -> "replayed, without " + replay.notReplayed());
                    return;
                }
            }
        }
    }

    /** What a diagnosis says, without what differs from one time to the next. */
    private static String steady(LyncDiagnosis diagnosis) {
        try {
            JsonNode all = JSON.readTree(DiscoveryJson.write(diagnosis));
            ObjectNode what = JSON.createObjectNode();
            what.set("attempts", all.at("/discovery/attempts"));
            List.of("mobility", "split", "addresses", "certificates", "readiness", "findings")
                    .forEach(name -> what.set(name, all.get(name)));
            clean(what);
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(what)
                    .replaceAll(", from 127\\.0\\.0\\.1:\\d+( in \\d+ ms|, cached)", ", from SERVER")
                    .replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER")
                    .replaceAll("masked-\\d+", "masked")
                    .replaceAll("wildcard-\\w+", "wildcard")
                    .replaceAll("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT", "DATE")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?", "DATE")
                    .replaceAll("TTL \\d+ s", "TTL")
                    .replaceAll("\\d+(\\.\\d+)? m?s\\b", "TIME")
                    .replaceAll("handshake message of \\d+ bytes", "handshake message")
                    .replaceAll("\"subject\" : \"\\d+\"", "\"subject\" : \"BYTES\"")
                    // Counted from the moment of the diagnosis, which is not that of the replay.
                    .replaceAll("\\d+ days?\\b", "some days");
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(VOLATILE);
            if (object.has("ttl")) {
                // Some of it may have passed in a cache.
                object.put("ttl", 30 * Math.ceil(object.get("ttl").asDouble() / 30));
            }
            cleanLengths(object);
            object.forEach(Replayed::clean);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Replayed::clean);
        }
    }

    /** A document is longer by what its masks are longer than what they hide. */
    private static void cleanLengths(ObjectNode hop) {
        if (hop.path("document").toString().contains("masked")) {
            hop.remove("bodyBytes");
            hop.path("headers").forEach(header -> {
                if (header.path("name").asText().equals("Content-Length")) {
                    ((ObjectNode) header).put("value", "LENGTH");
                }
            });
        }
    }
}
