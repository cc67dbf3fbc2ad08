package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Made.EXTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.INTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether users can sign in, and the one cause that everything names. */
class CauseTest {
    private static final String INSIDE_URL = "https://" + INTERNAL + "/";
    private static final String OUTSIDE_URL = "https://" + EXTERNAL + "/";
    private static final String UCWA = "https://" + WEB + "/ucwa/v1/applications";

    @ParameterizedTest
    @EnumSource(Vantage.class)
    void isTheCandidateThatShouldHaveAnsweredFromHere(Vantage vantage) {
        Cause cause = Cause.of(Made.at(vantage)
                .failed(INSIDE_URL, FailureKind.DNS_NAME_NOT_FOUND, Phase.DNS)
                .failed(OUTSIDE_URL, FailureKind.CONNECT_REFUSED, Phase.CONNECT)
                .done());

        assertEquals(Cause.State.CRITICAL, cause.state());
        assertEquals(EXTERNAL, cause.url().orElseThrow().getHost());
        assertEquals(FailureKind.CONNECT_REFUSED, cause.failure().orElseThrow().kind());
    }

    @Test
    void isNeverTheInternalNameOutsideHoweverFarItCame() {
        Cause cause = Cause.of(Made.outside()
                .failed(INSIDE_URL, FailureKind.HTTP_STATUS, Phase.DOCUMENT)
                .failed(OUTSIDE_URL, FailureKind.DNS_NAME_NOT_FOUND, Phase.DNS)
                .done());

        assertEquals(EXTERNAL, cause.url().orElseThrow().getHost());
        assertEquals(
                FailureKind.DNS_NAME_NOT_FOUND, cause.failure().orElseThrow().kind());
    }

    @Test
    void isTheFailureThatCameFarthest() {
        Cause cause = Cause.of(Made.at(Vantage.INSIDE)
                .failed(INSIDE_URL, FailureKind.CONNECT_TIMEOUT, Phase.CONNECT)
                .failed("http://" + INTERNAL + "/", FailureKind.HTTP_STATUS, Phase.DOCUMENT)
                .failed(OUTSIDE_URL, FailureKind.DEADLINE, Phase.DOCUMENT)
                .done());

        assertEquals("http://" + INTERNAL + "/", cause.url().orElseThrow().toString());
        assertEquals(FailureKind.HTTP_STATUS, cause.failure().orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504", "404"})
    void aServiceThatFailsLocksUsersOut(int status) {
        Cause cause = Cause.of(found().mobility(
                        MobilityCheck.Service.UCWA,
                        Made.hop(UCWA).status(status).build())
                .done());

        assertEquals(Cause.State.CRITICAL, cause.state());
        assertEquals(WEB, cause.url().orElseThrow().getHost());
        assertEquals("status " + status, cause.failure().orElseThrow().detail());
        assertTrue(cause.finding().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"200", "401", "403", "405"})
    void aServiceThatLivesDoesNot(int status) {
        Cause cause = Cause.of(found().mobility(
                        MobilityCheck.Service.UCWA,
                        Made.hop(UCWA).status(status).build())
                .done());

        assertEquals(Cause.State.OK, cause.state(), cause::toString);
        assertEquals(EXTERNAL, cause.url().orElseThrow().getHost());
        assertTrue(cause.failure().isEmpty());
        assertTrue(cause.name().isEmpty());
    }

    @Test
    void anAnswerWithoutAServiceToSignInToIsNeverOk() {
        AutodiscoverResponse empty =
                Made.domain(new Link("External/AuthBroker", "https://" + WEB + "/Reach/sip.svc", "1"));
        AutodiscoverResponse unusable = Made.domain(new Link("External/Ucwa", "javascript:0", "1"));
        AutodiscoverResponse root =
                AutodiscoverResponse.of(Root.of(new Link("OAuth", "https://" + WEB + "/user", "1")));

        assertEquals(Cause.State.CRITICAL, state(empty));
        assertEquals(Cause.State.CRITICAL, state(unusable));
        assertEquals(Cause.State.OK, state(root));
    }

    @Test
    void aBlackHoleThatCostsEveryClientSecondsIsAWarningThatSaysHowMany() {
        Hop silent = Made.hop(INSIDE_URL)
                .times(Made.times(Phase.CONNECT, Duration.ofMillis(6040)))
                .failure(new Failure(FailureKind.CONNECT_TIMEOUT, Phase.CONNECT, ""))
                .build();
        LyncDiagnosis diagnosis = Made.at(Vantage.INSIDE)
                .failed(silent)
                .answered(OUTSIDE_URL, Made.domain())
                .done();

        Cause cause = Cause.of(diagnosis);
        assertEquals(Cause.State.WARNING, cause.state());
        assertTrue(
                diagnosis.findings().stream()
                        .anyMatch(finding -> finding.message().contains("6.0 s")),
                () -> diagnosis.findings().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "INTERRUPTED", "UNEXPECTED"})
    void nothingIsSaidOfALookupThatWasEnded(FailureKind kind) {
        Cause cause =
                Cause.of(Made.outside().failed(OUTSIDE_URL, kind, Phase.CONNECT).done());

        assertEquals(Cause.State.UNKNOWN, cause.state());
    }

    static Stream<Arguments> kept() {
        return KeptEvidenceTest.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void everythingNamesTheSameAndTheExplanationComesFirst(String name, String evidence, String text) {
        LyncDiagnosis diagnosis = DiscoveryJson.read(evidence);
        List<Finding> findings = diagnosis.findings();
        Cause cause = Cause.of(diagnosis, findings);
        String head = diagnosis
                .toPlugin(PluginThresholds.none())
                .text()
                .lines()
                .findFirst()
                .orElseThrow();

        assertTrue(head.startsWith("LYNC " + cause.state()), head);
        cause.failure()
                .ifPresent(failure -> assertTrue(head.contains(failure.kind().name()), head));
        cause.finding()
                .ifPresent(finding -> assertTrue(head.contains(finding.code().name()), head));
        cause.failure()
                .filter(failure -> diagnosis.discovery().isPresent())
                .ifPresent(failure -> assertTrue(
                        diagnosis
                                .toText()
                                .contains("To try in a browser: " + cause.url().orElseThrow()),
                        name));
        int conclusion = indexOf(findings, "DISCOVERY_UNANSWERED");
        if (conclusion >= 0 && diagnosis.discovery().isPresent()) {
            assertTrue(conclusion > 0, () -> name + findings);
            assertFalse(findings.get(conclusion).remedy().contains("other findings"), name);
        }
    }

    private static int indexOf(List<Finding> findings, String code) {
        return findings.indexOf(findings.stream()
                .filter(finding -> finding.is(code))
                .findFirst()
                .orElse(null));
    }

    private static Cause.State state(AutodiscoverResponse response) {
        return Cause.of(Made.outside().answered(OUTSIDE_URL, response).done()).state();
    }

    private static Made found() {
        return Made.outside().answered(OUTSIDE_URL, Made.domain());
    }
}
