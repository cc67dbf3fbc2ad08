package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.PluginReport;
import io.github.lyncautodiscover.client.report.PluginStatus;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.testkit.Gateway;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ServerCertificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A healthy deployment of any generation raises nothing above INFO, on any topology, behind any vendor's box. */
class SilentOnHealthTest {
    private static final String ALICE = "alice@contoso.test";
    private static final String OLIVIA = "olivia@contoso.test";

    static Stream<Arguments> generations() {
        return Stream.of(
                        Stream.of(
                                        Preset.LYNC_2010,
                                        Preset.CONTOSO_WIFI,
                                        Preset.SKYPE_FOR_BUSINESS_2015,
                                        Preset.SKYPE_FOR_BUSINESS_2019,
                                        Preset.WIFI_THROUGH_REVERSE_PROXY,
                                        Preset.INTERNAL_IP_TTL_ZERO,
                                        Preset.TEAMS_ONLY,
                                        Preset.HYBRID,
                                        Preset.HYBRID_BEFORE_MOVE,
                                        Preset.HYBRID_AFTER_MOVE)
                                .map(preset -> Arguments.of(preset, ALICE)),
                        Stream.of(Preset.ONLINE, Preset.HYBRID, Preset.TEAMS_ONLY)
                                .map(preset -> Arguments.of(preset, OLIVIA)))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("generations")
    void ofEveryGeneration(Preset preset, String user) {
        everywhere(() -> Stage.onWifi(preset), () -> Stage.onInternet(preset), user);
    }

    static Stream<Arguments> gateways() {
        return Stream.of(Gateway.values())
                .flatMap(gateway -> Stream.of(
                                Preset.LYNC_2010,
                                Preset.CONTOSO_WIFI,
                                Preset.SKYPE_FOR_BUSINESS_2015,
                                Preset.SKYPE_FOR_BUSINESS_2019)
                        .map(preset -> Arguments.of(gateway, preset)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("gateways")
    void behindEveryGateway(Gateway gateway, Preset preset) {
        assertHealthy(
                Stage.onInternet(preset.builder().gateway(gateway)).examining(SilentOnHealthTest::outside), ALICE);
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void withEveryCertificateThatDevicesLike(ServerCertificate certificate) {
        assertHealthy(
                Stage.onInternet(Preset.SKYPE_FOR_BUSINESS_2019.builder().reverseProxyCertificate(certificate))
                        .examining(SilentOnHealthTest::outside),
                ALICE);
    }

    static Stream<ServerCertificate> certificates() {
        ServerCertificate ordinary = ServerCertificate.fromPublicAuthority();
        return Stream.of(
                ordinary.issued(Duration.ofDays(100)).validFor(Duration.ofDays(298)),
                ordinary.issued(Duration.ofDays(32)).validFor(Duration.ofDays(15)),
                ordinary.withRsaKey(2048),
                ordinary.withRoot());
    }

    /** Inside, outside and nobody says where; with the mobility check and without. */
    private static void everywhere(Supplier<Stage> wifi, Supplier<Stage> internet, String user) {
        assertHealthy(wifi.get().examining(standard -> standard.from(Vantage.INSIDE)), user);
        assertHealthy(wifi.get(), user);
        assertHealthy(wifi.get().examining(Examination::withoutMobility), user);
        assertHealthy(internet.get().examining(SilentOnHealthTest::outside), user);
        assertHealthy(internet.get().bothSides().examining(SilentOnHealthTest::outside), user);
        assertHealthy(internet.get(), user);
    }

    private static Examination outside(Examination standard) {
        return standard.from(Vantage.OUTSIDE);
    }

    private static void assertHealthy(Stage stage, String user) {
        LyncDiagnosis diagnosis = stage.user(user).diagnose();

        List<String> loud = diagnosis.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.INFO) > 0)
                .map(finding -> finding + " " + finding.evidence())
                .toList();
        assertEquals(List.of(), loud, () -> diagnosis.vantage() + " " + diagnosis.findings());
        assertEquals(Cause.State.OK, Cause.of(diagnosis).state(), diagnosis::toText);
        PluginReport plugin = diagnosis.toPlugin(PluginThresholds.none());
        assertEquals(PluginStatus.OK, plugin.status(), plugin::text);
    }
}
