package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.Reported;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Preset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about deployments that nothing is wrong with: these hints, and neither a warning nor an error. */
class HealthyPresetsTest {
    private static final String OLIVIA = "olivia@contoso.test";

    static Stream<Arguments> healthy() {
        return Stream.of(
                row("the hairpin design", Stage.onWifi(), "INFO EXTERNAL_MCX_USED_INSIDE", "OK DISCOVERY_ANSWERED"),
                row(
                        "the hairpin design, told that it is inside",
                        inside(Stage.onWifi()),
                        "INFO EXTERNAL_MCX_USED_INSIDE",
                        "OK DISCOVERY_ANSWERED"),
                row("the hairpin design from outside", outside(Stage.onInternet()), "OK DISCOVERY_ANSWERED"),
                row(
                        "through the reverse proxy",
                        Stage.onWifi(Preset.WIFI_THROUGH_REVERSE_PROXY),
                        "OK DISCOVERY_ANSWERED"),
                row(
                        "through the reverse proxy from outside",
                        outside(Stage.onInternet(Preset.WIFI_THROUGH_REVERSE_PROXY)),
                        "OK DISCOVERY_ANSWERED"),
                row(
                        "hybrid, a user on premises, inside",
                        Stage.onWifi(Preset.HYBRID),
                        "INFO EXTERNAL_MCX_USED_INSIDE",
                        "OK DISCOVERY_ANSWERED"),
                row(
                        "hybrid, a user on premises, outside",
                        outside(Stage.onInternet(Preset.HYBRID)),
                        "OK DISCOVERY_ANSWERED"),
                row("hybrid, a user online, inside", Stage.onWifi(Preset.HYBRID).user(OLIVIA), "OK DISCOVERY_ANSWERED"),
                row(
                        "hybrid, a user online, outside",
                        outside(Stage.onInternet(Preset.HYBRID).user(OLIVIA)),
                        "OK DISCOVERY_ANSWERED"),
                row(
                        "Skype for Business 2019",
                        outside(Stage.onInternet(
                                Preset.CONTOSO_WIFI.builder().flavour(Flavour.SKYPE_FOR_BUSINESS_2019))),
                        "OK DISCOVERY_ANSWERED"),
                row(
                        "online",
                        outside(Stage.onInternet(Preset.ONLINE)),
                        "INFO ANSWER_NOT_VERIFIED",
                        "INFO ONLINE_CNAME_EXPECTED_MISMATCH"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("healthy")
    void saysThisAndNothingElse(String story, Stage stage, Set<String> expected) {
        LyncDiagnosis diagnosis = stage.diagnose();

        List<Finding> findings = diagnosis.findings();

        Set<String> said = findings.stream()
                .map(finding -> finding.severity() + " " + finding.code().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(expected), said, () -> story + ": " + findings);
        Reported.well(diagnosis);
    }

    @ParameterizedTest
    @EnumSource
    void aReplayOfEachPresetIsDiagnosedAsThePreset(Preset preset) {
        for (Stage stage : List.of(Stage.onWifi(preset), Stage.onInternet(preset), outside(Stage.onInternet(preset)))) {
            Replayed.isDiagnosedAs(stage.diagnose(), stage);
        }
    }

    private static Arguments row(String story, Stage stage, String... expected) {
        return Arguments.of(story, stage, Set.of(expected));
    }

    private static Stage inside(Stage stage) {
        return stage.bothSides().examining(standard -> standard.from(Vantage.INSIDE));
    }

    private static Stage outside(Stage stage) {
        return stage.bothSides().examining(standard -> standard.from(Vantage.OUTSIDE));
    }
}
