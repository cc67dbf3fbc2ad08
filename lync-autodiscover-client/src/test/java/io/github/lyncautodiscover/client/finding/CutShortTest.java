package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.report.MetricsReport;
import io.github.lyncautodiscover.client.report.PluginReport;
import io.github.lyncautodiscover.client.report.PluginStatus;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What our own deadline cuts short says nothing about whoever was asked: in whichever step after a healthy lookup the
 * time is up, it is told as not made and nobody is blamed.
 */
class CutShortTest {
    private static final String NOT_CHECKED = "MOBILITY_NOT_CHECKED";
    private static final Target WEB_SERVICES = Target.host(Stage.WEB_SERVICES);
    private static final String FOREIGN_NAME = "lyncdiscover.fabrikam.test";

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** So often is a machine slow at most. A longer deadline would give the service its four seconds. */
    private static final int PATIENCE = 10;

    /** The deadline alone can end anything. */
    private static final Timeouts PATIENT = new Timeouts(DEADLINE, LONG, LONG, LONG, LONG, LONG, LONG);

    /** Inside, the way to the mobility service is no part of the lookup. */
    private static final List<Step> STEPS = List.of(
            new Step("mobility, DNS", Check.MOBILITY, DnsFault.silence(), Target.dns(Stage.WEB_SERVICES)),
            new Step("mobility, TCP", Check.MOBILITY, ConnectionFault.blackHole(), WEB_SERVICES),
            new Step("mobility, TLS", Check.MOBILITY, ConnectionFault.stall(Moment.TLS), WEB_SERVICES),
            new Step("mobility, request", Check.MOBILITY, ConnectionFault.stall(Moment.REQUEST), WEB_SERVICES),
            new Step("mobility, response", Check.MOBILITY, ConnectionFault.stall(Moment.RESPONSE), WEB_SERVICES),
            new Step("certificates", Check.CERTIFICATES, DnsFault.silence(), Target.dns(FOREIGN_NAME)),
            new Step("survey", Check.SURVEY, DnsFault.silence(), Target.dns("_sipfederationtls._tcp.contoso.test")));

    private record Step(String name, Check check, Fault fault, Target target) {
        /** A healthy deployment that takes longer over this step than the deadline has left. */
        LyncDiagnosis diagnose() {
            LyncDiagnosis diagnosis = diagnoseOnce();
            for (int i = 1; i < PATIENCE && !diagnosis.discovery().orElseThrow().isFound(); i++) {
                diagnosis = diagnoseOnce();
            }
            return diagnosis;
        }

        private LyncDiagnosis diagnoseOnce() {
            return Stage.onWifi()
                    .with(fault, target)
                    .client(builder -> builder.timeouts(PATIENT))
                    .examining(this::examination)
                    .diagnose();
        }

        private Examination examination(Examination standard) {
            return switch (check) {
                case CERTIFICATES -> standard.withoutMobility().domains("fabrikam.test");
                case SURVEY -> standard.withoutMobility();
                default -> standard;
            };
        }
    }

    @Test
    void nobodyIsBlamedInWhicheverStepTheTimeIsUp() {
        // Each of them waits for its deadline, so they wait together.
        ExecutorService threads = Executors.newFixedThreadPool(STEPS.size());
        try {
            List<CompletableFuture<Void>> all = STEPS.stream()
                    .map(step -> CompletableFuture.supplyAsync(step::diagnose, threads)
                            .thenAccept(diagnosis -> assertNobodyIsBlamed(step, diagnosis)))
                    .toList();
            assertAll(all.stream().map(one -> one::join));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertNobodyIsBlamed(Step step, LyncDiagnosis diagnosis) {
        assertTrue(diagnosis.discovery().orElseThrow().isFound(), () -> step + diagnosis.toText());
        assertEquals(Set.of(step.check), diagnosis.notMade(), step::name);
        assertEquals(
                step.check == Check.MOBILITY ? List.of("WARNING " + NOT_CHECKED) : List.of(),
                loud(diagnosis),
                () -> step + " " + diagnosis.findings());
        assertTold(diagnosis);
    }

    /** In every report that shows such checks, and in what is read back. */
    private static void assertTold(LyncDiagnosis diagnosis) {
        Set<Check> checks = diagnosis.notMade();
        assertEquals(checks, DiscoveryJson.read(diagnosis.toJson()).notMade());
        for (Check check : checks) {
            String told = "Not made to the end: " + check.words();
            assertTrue(diagnosis.toText().contains(told), diagnosis::toText);
            assertTrue(diagnosis.toText(TextStyle.verbose()).contains(told), diagnosis::toText);
            assertTrue(HtmlReport.of(diagnosis).contains(check.words()));
        }
        boolean mobility = checks.contains(Check.MOBILITY);
        PluginReport plugin = diagnosis.toPlugin(PluginThresholds.none());
        assertEquals(mobility ? PluginStatus.WARNING : PluginStatus.OK, plugin.status(), plugin::text);
        assertEquals(
                mobility, plugin.text().lines().findFirst().orElseThrow().contains("was not checked, no time left"));
        MetricsReport metrics = new MetricsReport(false);
        metrics.add(diagnosis);
        assertEquals(mobility, metrics.text().contains("code=\"" + NOT_CHECKED + "\""), metrics::text);
        assertTrue(!metrics.text().contains("lync_autodiscover_cause"), metrics::text);
    }

    private static List<String> loud(LyncDiagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.INFO) > 0)
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
    }

    static Stream<FailureKind> ours() {
        return Stream.of(FailureKind.values()).filter(FailureKind::isOurs);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whateverOfOursEndsAMobilityCheckNobodyIsBlamed(Phase phase) {
        ours().flatMap(kind -> Stream.of(Vantage.values()).map(vantage -> checked(vantage, kind, phase)))
                .forEach(diagnosis -> {
                    FailureKind kind = kind(diagnosis);
                    boolean caller = kind == FailureKind.CANCELLED || kind == FailureKind.INTERRUPTED;
                    assertEquals(
                            caller ? List.of() : List.of("WARNING " + NOT_CHECKED),
                            loud(diagnosis),
                            () -> kind + " " + diagnosis.findings());
                    assertTrue(diagnosis.findings().stream().anyMatch(finding -> finding.is(NOT_CHECKED)));
                    Cause cause = Cause.of(diagnosis);
                    assertTrue(cause.failure().isEmpty(), cause::toString);
                    assertEquals(caller ? Cause.State.OK : Cause.State.WARNING, cause.state());
                    String line = diagnosis.toPlugin(PluginThresholds.none()).text();
                    assertTrue(line.contains("the mobility service was not checked"), line);
                });
    }

    /** A phone gives up before, and a plugin with ten seconds has to be able to tell; in other phases somebody else is waited for. */
    @ParameterizedTest
    @EnumSource(Phase.class)
    void aServiceThatWasSilentForFourSecondsHadItsTime(Phase phase) {
        LyncDiagnosis diagnosis = Made.outside()
                .answered("https://" + Made.EXTERNAL + "/", Made.domain())
                .mobility(
                        MobilityCheck.Service.UCWA,
                        Made.hop("https://" + Made.WEB + "/ucwa/v1/applications")
                                .times(Made.times(phase, Duration.ofSeconds(4)))
                                .failure(new Failure(FailureKind.DEADLINE, phase, ""))
                                .build())
                .done();
        boolean silent = phase == Phase.TLS || phase == Phase.RESPONSE;

        assertEquals(silent ? Set.of() : Set.of(Check.MOBILITY), diagnosis.notMade());
        assertEquals(
                silent ? Cause.State.CRITICAL : Cause.State.WARNING,
                Cause.of(diagnosis).state());
        assertEquals(List.of(silent ? "ERROR UNEXPLAINED_FAILURE" : "WARNING " + NOT_CHECKED), loud(diagnosis));
        String findings = diagnosis.findings().toString();
        assertEquals(silent, findings.contains("it was silent for 4.0 s until the deadline"), findings);
    }

    private static FailureKind kind(LyncDiagnosis diagnosis) {
        return diagnosis.mobility().orElseThrow().failure().orElseThrow().kind();
    }

    private static LyncDiagnosis checked(Vantage vantage, FailureKind kind, Phase phase) {
        return Made.at(vantage)
                .answered("https://" + Made.EXTERNAL + "/", Made.domain())
                .mobility(MobilityCheck.Service.UCWA, cut(kind, phase))
                .done();
    }

    private static Hop cut(FailureKind kind, Phase phase) {
        return Made.hop("https://" + Made.WEB + "/ucwa/v1/applications")
                .failure(new Failure(kind, phase, ""))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aSecondRequestThatIsCutShortChangesNothing(Phase phase) {
        Hop first = Made.hop("https://" + Made.WEB + "/ucwa/v1/applications")
                .status(401)
                .build();
        ours().forEach(kind -> {
            LyncDiagnosis diagnosis = found().mobility(
                            new MobilityCheck(MobilityCheck.Service.UCWA, first, List.of(cut(kind, phase))))
                    .build();

            assertEquals(List.of(), loud(diagnosis));
            assertEquals(Set.of(), diagnosis.notMade());
        });
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aHandshakeOfTheMatrixThatIsCutShortBlamesNobody(Phase phase) {
        ours().forEach(kind -> {
            LyncDiagnosis diagnosis = found().certificates(
                            List.of(new CertificateProbe("contoso.test", Made.INTERNAL, cut(kind, phase))))
                    .build();

            assertEquals(List.of(), loud(diagnosis));
            assertEquals(Set.of(Check.CERTIFICATES), diagnosis.notMade());
        });
    }

    @Test
    void aCandidateThatIsCutShortAfterAnotherHasAnsweredIsNoMoreThanAHint() {
        // A defect is to be reported, and the time of an attempt is lost to every client.
        ours().filter(kind -> kind != FailureKind.UNEXPECTED && kind != FailureKind.NO_TIME_LEFT)
                .forEach(kind -> assertEquals(
                        List.of(),
                        loud(Made.at(Vantage.INSIDE)
                                .failed("https://" + Made.INTERNAL + "/", kind, Phase.RESPONSE)
                                .answered("https://" + Made.EXTERNAL + "/", Made.domain())
                                .done())));
    }

    @Test
    void anAddressThatIsCutShortBeforeAnotherAcceptsIsNotDead() {
        Hop hop = Made.hop("https://" + Made.EXTERNAL + "/")
                .addressTries(Stream.of(AddressTry.Result.CUT_SHORT, AddressTry.Result.CONNECTED)
                        .map(result ->
                                new AddressTry(new InetSocketAddress("192.0.2.1", 443), result, Duration.ofMillis(250)))
                        .toList())
                .status(200)
                .build();

        assertEquals(List.of(), loud(Made.outside().answered(Made.domain(), hop).done()));
    }

    @Test
    void everyCheckThatWasNotMadeIsRead() {
        Set<Check> all = EnumSet.allOf(Check.class);

        LyncDiagnosis read = DiscoveryJson.read(found().notMade(all).build().toJson());

        assertEquals(all, read.notMade());
        assertEquals(List.of("WARNING " + NOT_CHECKED), loud(read));
        assertEquals(
                Set.of(),
                read.toBuilder()
                        .notMade(Set.of(Check.MOBILITY))
                        .mobility(new MobilityCheck(
                                MobilityCheck.Service.UCWA,
                                Made.hop("https://" + Made.WEB + "/")
                                        .status(401)
                                        .build(),
                                List.of()))
                        .build()
                        .notMade(),
                "a check that was made is not among them");
    }

    private static LyncDiagnosis.Builder found() {
        return Made.outside().answered("https://" + Made.EXTERNAL + "/", Made.domain()).done().toBuilder();
    }
}
