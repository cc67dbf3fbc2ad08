package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.FindingCode;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The schema names the codes and kinds there are, and refuses what no report would say. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SchemaTest {
    private static final String EMPTY =
            LyncDiagnosis.builder(Instant.EPOCH).build().toJson();

    @Test
    void namesEveryCodeOfAFinding() {
        assertEquals(FindingCode.all().stream().map(FindingCode::name).toList(), named("code"));
    }

    @Test
    void namesEveryKindOfFailure() {
        assertEquals(Arrays.stream(FailureKind.values()).map(Enum::name).toList(), named("failureKind"));
    }

    @Test
    void acceptsTheLeastThereCanBe() {
        Schema.accepts(EMPTY);
    }

    @Test
    void refusesWhatNoReportSays() {
        String json =
                Staged.diagnose(LyncDeployment.contosoWifi(), untouched -> {}).toJson();
        Schema.accepts(json);

        wrong().forEach(change -> {
            String changed = change.apply(json);
            assertNotEquals(json, changed);
            assertNotEquals(List.of(), Schema.complaints(changed), changed);
        });
    }

    private static Stream<Function<String, String>> wrong() {
        return Stream.of(
                replace("\"version\" : 1", "\"version\" : 2"),
                replace("\"version\" : 1,", ""),
                replace("\"version\" : 1", "\"version\" : 1, \"other\" : 1"),
                replace("\"vantage\" : \"INSIDE\"", "\"vantage\" : \"AT_HOME\""),
                replace("\"startedAt\" : \"[^\"]*\"", "\"startedAt\" : \"today\""),
                replace("\"durationMillis\" : ", "\"durationMillis\" : -"),
                replace("\"result\" : \"FOUND\"", "\"result\" : \"NOT_FOUND\""),
                replace("\"attempt\" : 1", "\"attempt\" : 0"),
                replace("\"kind\" : \"[A-Z]*\"", "\"kind\" : \"HEARSAY\""),
                replace("\"code\" : \"[A-Z_]*\"", "\"code\" : \"hearsay\""),
                replace("\"timesMillis\" : \\{", "\"timesMillis\" : { \"LUNCH\" : 1,"),
                replace("\"class\" : \"PRIVATE\"", "\"class\" : \"PRIVATE\", \"other\" : 1"),
                replace("\"dangling\" : false,", ""),
                replace("\"dangling\" : false", "\"dangling\" : false, \"other\" : 1"),
                replace("\"port\" : 443", "\"port\" : 65536"),
                replace("\"status\" : 200", "\"status\" : \"200\""),
                replace("\"resource\" : \"Root\"", "\"resource\" : \"Person\""));
    }

    private static Function<String, String> replace(String pattern, String replacement) {
        return json -> json.replaceFirst(pattern, replacement);
    }

    private static List<String> named(String definition) {
        JsonPlace schema = new JsonPlace("", JsonText.read(DiscoveryJson.schema()));
        return schema.get("$defs").get(definition).all("enum", JsonPlace::text);
    }
}
