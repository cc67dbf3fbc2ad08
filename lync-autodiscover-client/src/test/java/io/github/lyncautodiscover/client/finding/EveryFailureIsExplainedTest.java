package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Made.EXTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.INTERNAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.testkit.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attempt that failed and should have worked from where it was made is quoted, by its place, in a finding that says what to
 * do; that nobody answered is no explanation. There are no exceptions.
 */
class EveryFailureIsExplainedTest {
    private static final Set<FailureKind> UNKNOWN_NAME =
            Set.of(FailureKind.DNS_NAME_NOT_FOUND, FailureKind.DNS_NO_ADDRESS);

    static Stream<Arguments> kept() {
        return KeptEvidenceTest.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void ofEveryStagedSituation(String name, String evidence, String findings) {
        assertEquals(List.of(), unexplained(DiscoveryJson.read(evidence)), name);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void ofEveryPreset(Preset preset) {
        Stream.of(
                        Stage.onWifi(preset).examining(standard -> standard.from(Vantage.INSIDE)),
                        Stage.onInternet(preset).examining(standard -> standard.from(Vantage.OUTSIDE)),
                        Stage.onInternet(preset))
                .map(Stage::diagnose)
                .forEach(diagnosis -> assertEquals(List.of(), unexplained(diagnosis), preset::name));
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void ofEveryKindInEveryPhase(FailureKind kind) {
        for (Phase phase : Phase.values()) {
            for (Vantage vantage : Vantage.values()) {
                Made nobody = Made.at(vantage)
                        .failed("https://" + INTERNAL + "/", kind, phase)
                        .failed("http://" + INTERNAL + "/", kind, phase)
                        .failed("https://" + EXTERNAL + "/", kind, phase)
                        .failed("http://" + EXTERNAL + "/", kind, phase);
                Made another = Made.at(vantage)
                        .failed("https://" + INTERNAL + "/", kind, phase)
                        .failed("https://" + EXTERNAL + "/", kind, phase)
                        .answered("http://" + EXTERNAL + "/", Made.domain());

                String what = kind + " in " + phase + " seen from " + vantage;
                assertEquals(List.of(), unexplained(nobody.done()), what);
                assertEquals(List.of(), unexplained(another.done()), what);
            }
        }
    }

    /** The attempts that no finding explains, counted from 1, with their failures. */
    private static List<String> unexplained(LyncDiagnosis diagnosis) {
        List<Attempt> attempts =
                diagnosis.discovery().map(found -> found.attempts()).orElse(List.of());
        List<Finding> findings = diagnosis.findings();
        List<String> without = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            int number = i + 1;
            boolean explained = findings.stream()
                    .filter(finding -> !finding.is("DISCOVERY_UNANSWERED")
                            && !finding.remedy().isBlank())
                    .flatMap(finding -> finding.evidence().stream())
                    .anyMatch(evidence -> isOf(evidence.place(), number));
            if (shouldHaveWorked(diagnosis, attempts.get(i)) && !explained) {
                without.add(number + " " + attempts.get(i).candidate() + " "
                        + attempts.get(i).failure().orElseThrow() + " " + findings);
            }
        }
        return without;
    }

    private static boolean isOf(Evidence.Place place, int attempt) {
        return place.equals(new Evidence.AttemptPlace(attempt))
                || (place instanceof Evidence.HopPlace hop && hop.attempt() == attempt);
    }

    private static boolean shouldHaveWorked(LyncDiagnosis diagnosis, Attempt attempt) {
        if (attempt.failure().isEmpty()) {
            return false;
        }
        FailureKind kind = attempt.failure().get().kind();
        boolean found = diagnosis.discovery().orElseThrow().isFound();
        boolean noSuchName = UNKNOWN_NAME.contains(kind) && attempt.hops().size() <= 1;
        if (attempt.candidate().host().startsWith("lyncdiscoverinternal.")) {
            // Outside, the name should not even exist; where nobody has said where this is, its absence says so.
            return switch (diagnosis.vantage()) {
                case OUTSIDE -> false;
                case INSIDE -> !(found && kind == FailureKind.CANCELLED) && !(noSuchName && isOnline(diagnosis));
                case UNKNOWN -> !noSuchName && !(found && kind == FailureKind.CANCELLED);
            };
        }
        // A race was lost, or the name of the other side alone is published here.
        return !(found && (kind == FailureKind.CANCELLED || noSuchName));
    }

    /** Nothing is on premises, where the internal name would lead. */
    private static boolean isOnline(LyncDiagnosis diagnosis) {
        return diagnosis.discovery().stream()
                .flatMap(found -> found.attempts().stream())
                .flatMap(attempt -> attempt.hops().stream())
                .flatMap(hop -> hop.dns().stream())
                .flatMap(answer -> answer.aliases().stream())
                .anyMatch(alias -> OnlineHost.recognise(alias.target()).isPresent());
    }
}
