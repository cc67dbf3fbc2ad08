package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.Reported;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code where it must come out, and in the nearest healthy situation where it must not; and whatever was diagnosed is
 * replayed and diagnosed alike.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationsTest {
    /** Most of a situation is waiting for somebody who never answers. */
    private static final int AT_ONCE = 3;

    /** Proxy idle time-outs, which no discovery can see; a proxy of the company and log-ins, which have tests of their own. */
    private static final Set<Integer> OUT_OF_SCOPE = Set.of(26, 55, 57);

    private static final int FIELD_FAILURES = 57;

    private final ExecutorService stages = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<Situation, FutureTask<?>> staged = new LinkedHashMap<>();

    static Stream<Situation> situations() {
        return Stream.of(
                        OutcomeSituations.all(),
                        CertificateSituations.all(),
                        ProtocolSituations.all(),
                        MobilitySituations.all(),
                        SplitDnsSituations.all(),
                        DiscoveryNameSituations.all(),
                        AffinitySituations.all(),
                        RedirectSituations.all(),
                        PublishingSituations.all(),
                        ForeignAnswerSituations.all(),
                        AccessSituations.all(),
                        OnlineSituations.all(),
                        ReachSituations.all(),
                        GatewaySituations.all(),
                        HostSituations.all(),
                        NameSituations.all(),
                        DocumentSituations.all(),
                        RedirectBackSituations.all(),
                        ServiceSituations.all(),
                        TeamsSituations.all(),
                        TodaysCertificateSituations.all(),
                        IntentSituations.all(),
                        LogSituations.all())
                .flatMap(table -> table);
    }

    @BeforeAll
    void stageAll() {
        situations().forEach(situation -> {
            FutureTask<?> examination = new FutureTask<>(() -> examine(situation), null);
            staged.put(situation, examination);
            stages.execute(examination);
        });
    }

    @AfterAll
    void leave() throws InterruptedException {
        stages.shutdownNow();
        // The next test may count threads or sockets.
        assertTrue(stages.awaitTermination(1, TimeUnit.MINUTES));
    }

    Stream<Situation> staged() {
        return staged.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("staged")
    void findsWhatIsThereAndNothingElse(Situation situation) throws Throwable {
        FutureTask<?> examination = Objects.requireNonNull(staged.get(situation));
        // Nothing happens here when it has begun; one that is run alone waits for no other.
        examination.run();
        try {
            examination.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw cause == null ? failed : cause;
        }
    }

    private static void examine(Situation situation) {
        LyncDiagnosis diagnosis = situation.diagnosis().get();

        List<Finding> findings = diagnosis.findings();

        List<Finding> found = findings.stream()
                .filter(finding -> finding.is(situation.code()))
                .toList();
        if (situation.raised()) {
            assertFalse(found.isEmpty(), () -> "not among " + findings + "\n" + diagnosis.discovery());
            found.forEach(situation.check());
        } else {
            assertEquals(List.of(), found);
        }
        Reported.well(diagnosis);
        if (situation.diagnosis() instanceof Stage stage) {
            Replayed.isDiagnosedAs(diagnosis, stage);
        }
    }

    @Test
    void everyCodeIsRaisedSomewhereAndSparedSomewhere() {
        Set<String> codes = FindingCode.all().stream()
                .map(FindingCode::name)
                // Of a rule and no deployment: OwnRulesTest.
                .filter(name -> !name.equals("RULE_FAILED"))
                .collect(Collectors.toSet());

        assertEquals(codes, codes(true));
        assertEquals(codes, codes(false));
    }

    @Test
    void everyFieldFailureIsStaged() {
        Set<Integer> staged = situations().map(Situation::failure).collect(Collectors.toSet());

        Set<Integer> missing = IntStream.rangeClosed(1, FIELD_FAILURES)
                .filter(number -> !OUT_OF_SCOPE.contains(number) && !staged.contains(number))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void namesAreUniqueAndEveryTroubleHasARemedy() {
        List<String> names = FindingCode.all().stream().map(FindingCode::name).toList();

        assertEquals(Set.copyOf(names).size(), names.size());
        FindingCode.all().stream()
                .filter(code -> code.severity().compareTo(Severity.WARNING) >= 0)
                .forEach(code -> assertFalse(code.remedy().isBlank(), code::name));
    }

    private static Set<String> codes(boolean raised) {
        return situations()
                .filter(situation -> situation.raised() == raised)
                .map(Situation::code)
                .collect(Collectors.toSet());
    }
}
