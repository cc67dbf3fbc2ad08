package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
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
    void saysWhereAnAnswerOfDnsIsWrong() throws IOException {
        String json = Files.readString(
                Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden/healthy/report.json"));

        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> DiscoveryJson.read(json.replaceFirst("\"transport\" : \"UDP\"", "\"transport\" : \"QUIC\"")));

        assertEquals(
                "this must be one of [UDP, TCP], at /discovery/attempts/0/hops/0/dns/tries/0/transport",
                refused.getMessage());
    }

    @Test
    void writesASurveyThatIsAlone() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                DnsView view = DnsView.of(deployment.dns())) {
            DnsSurvey survey = DnsSurvey.of(view, "contoso.test");
            String json =
                    LyncDiagnosis.builder(Instant.EPOCH).survey(survey).build().toJson();

            Schema.accepts(json);
            assertEquals(Optional.of(survey), DiscoveryJson.read(json).survey());
        }
    }

    @Test
    void isBounded() {
        String deep = "{\"x\":".repeat(100_000);

        assertThrows(IllegalArgumentException.class, () -> DiscoveryJson.read(deep));
        assertThrows(IllegalArgumentException.class, () -> DiscoveryJson.read(" ".repeat(16_000_001)));
    }
}
