package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, says the same again, and names nobody. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiscoveryJsonTest {
    private static final String INTERNAL = "lyncdiscoverinternal.contoso.test";

    @ParameterizedTest
    @EnumSource(Preset.class)
    void readsBackEveryPreset(Preset preset) {
        check(Staged.diagnose(preset.start(), untouched -> {}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void readsBackEveryFault(String story, Fault fault, Target target) {
        check(Staged.diagnose(LyncDeployment.contosoWifi(), deployment -> deployment.inject(fault, target)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("refused", ConnectionFault.refuse(), Target.https(INTERNAL)),
                Arguments.of("name servers fail", DnsFault.servfail(), Target.dns(INTERNAL)),
                Arguments.of("wrong name", CertificateFault.WRONG_NAME, Target.https(INTERNAL)));
    }

    private static void check(LyncDiagnosis diagnosis) {
        Reported.well(diagnosis);
        Reported.hides(diagnosis, Stream.of(Staged.USER.substring(0, 5)));
        String shown = DiscoveryJson.write(diagnosis, true);
        Schema.accepts(shown);
        assertTrue(shown.contains(Staged.USER + "@contoso.test"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{}",
                "{\"version\": 2}",
                "{\"version\": \"1\"}",
                "{\"version\": 1, \"version\": 1}",
                "{\"version\": 1, \"startedAt\": \"today\"}",
            })
    void refusesWhatIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> DiscoveryJson.read(text));
    }

    @Test
    void saysWhereItIsWrong() {
        String json = LyncDiagnosis.builder(Instant.EPOCH).build().toJson().replace("\"log\" : [ ]", "\"log\" : [ 7 ]");

        var refused = assertThrows(IllegalArgumentException.class, () -> DiscoveryJson.read(json));

        assertEquals("this must be an object, at /log/0", refused.getMessage());
    }

    @Test
    void isBounded() {
        String deep = "{\"x\":".repeat(100_000);

        assertThrows(IllegalArgumentException.class, () -> DiscoveryJson.read(deep));
        assertThrows(IllegalArgumentException.class, () -> DiscoveryJson.read(" ".repeat(16_000_001)));
    }
}
