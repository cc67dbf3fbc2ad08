package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that can be known about a deployment, in one value and within one deadline. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiagnoseTest {
    private static final SipAddress ALICE = SipAddress.of(Site.USER);

    @Test
    void gathersDiscoverySurveyAndMobility() {
        try (Site site = new Site()) {
            LyncDiagnosis diagnosis = site.client.diagnose(Site.USER);

            assertTrue(diagnosis.discovery().orElseThrow().isFound());
            assertTrue(diagnosis.survey().orElseThrow().internal().found());
            assertTrue(diagnosis.mobility().orElseThrow().isReached());
            assertTrue(diagnosis.split().isEmpty());
            assertEquals(List.of(), diagnosis.certificates());
            assertEquals(Vantage.UNKNOWN, diagnosis.vantage());
            assertEquals("contoso.test", diagnosis.sipDomain().orElseThrow());
        }
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        try (Site site = new Site()) {
            LyncDiagnosis diagnosis = site.client.diagnose(
                    ALICE, Examination.standard().withoutSurvey().withoutMobility());

            assertTrue(diagnosis.survey().isEmpty());
            assertTrue(diagnosis.mobility().isEmpty());
        }
    }

    @Test
    void endsSoonerForSomebodyWhoWaitsNoLonger() {
        Duration patient = Duration.ofSeconds(100);
        try (Site site = new Site()
                        .with(ConnectionFault.blackHole(), Target.host(Site.INTERNAL))
                        .with(ConnectionFault.blackHole(), Target.host(Site.EXTERNAL));
                AutodiscoverClient client = site.builder()
                        .timeouts(
                                Timeouts.standard().with(Phase.CONNECT, patient).withDeadline(patient))
                        .build()) {
            LyncDiagnosis diagnosis =
                    client.diagnose(ALICE, Examination.standard().within(Duration.ofSeconds(1)));

            Discovery discovery = diagnosis.discovery().orElseThrow();
            assertTrue(discovery.duration().compareTo(patient.dividedBy(2)) < 0);
            assertEquals(
                    FailureKind.DEADLINE,
                    discovery.attempts().get(3).failure().orElseThrow().kind(),
                    discovery::toText);
        }
    }

    @Test
    void waitsNoLongerThanTheClientWould() {
        Duration deadline = Duration.ofSeconds(3);

        assertEquals(deadline, Examination.standard().limit(deadline));
        assertEquals(deadline, Examination.standard().within(Duration.ofDays(1)).limit(deadline));
        assertEquals(
                Duration.ofSeconds(2),
                Examination.standard()
                        .within(Duration.ofSeconds(2))
                        .withoutSurvey()
                        .limit(deadline));
    }

    @Test
    void comparesBothSidesWhenItKnowsTheOther() {
        try (Site site = new Site();
                DnsView outside = DnsView.of(site.deployment.outside().dns())) {
            LyncDiagnosis diagnosis = site.client.diagnose(
                    ALICE, Examination.standard().from(Vantage.INSIDE).dnsOutside(outside));

            assertEquals(
                    List.of(Site.INTERNAL, Site.EXTERNAL, "webext.contoso.test"),
                    diagnosis.split().orElseThrow().rows().stream()
                            .map(row -> row.name())
                            .toList());
        }
    }

    @Test
    void seesWhichNamesTheCertificatesCoverAndAsksNothing() {
        try (Site site = new Site(Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE.start())) {
            List<CertificateProbe> matrix = site.client
                    .diagnose(ALICE, Examination.standard().withoutMobility().domains("Fabrikam.test"))
                    .certificates();

            assertEquals(
                    List.of(
                            Site.INTERNAL,
                            Site.EXTERNAL,
                            "lyncdiscoverinternal.fabrikam.test",
                            "lyncdiscover.fabrikam.test"),
                    matrix.stream().map(CertificateProbe::name).toList());
            assertEquals(
                    List.of(true, true, false, false),
                    matrix.stream().map(CertificateProbe::isCovered).toList());
            assertEquals(
                    FailureKind.TLS_NAME_MISMATCH,
                    matrix.get(2).hop().failure().orElseThrow().kind());
            assertTrue(matrix.get(0).hop().failure().isEmpty());
            assertTrue(site.deployment.requests().stream()
                    .map(RecordedRequest::url)
                    .noneMatch(url -> String.valueOf(url.getHost()).endsWith("fabrikam.test")));
        }
    }

    @Test
    void endsWithinTheDeadlineWithWhatThereIs() {
        try (Site site = new Site()) {
            site.with(DnsFault.silence(), Target.dns("_sip._tls.contoso.test"));
            site.with(ConnectionFault.stall(Moment.TLS), Target.https("webext.contoso.test"));

            LyncDiagnosis diagnosis =
                    GrowingDeadline.until(seen -> seen.discovery().orElseThrow().isFound(), deadline -> {
                        try (AutodiscoverClient client = site.client(Site.TIMEOUTS.withDeadline(deadline))) {
                            long start = System.nanoTime();
                            LyncDiagnosis seen = client.diagnose(Site.USER);
                            Duration took = Duration.ofNanos(System.nanoTime() - start);
                            assertTrue(took.compareTo(deadline.plusSeconds(17)) < 0, took::toString);
                            return seen;
                        }
                    });

            assertTrue(diagnosis.discovery().orElseThrow().isFound());
            assertFalse(diagnosis.mobility().orElseThrow().isReached());
            assertTrue(diagnosis.survey().isEmpty());
        }
    }

    @Test
    void aSlowMobilityServiceDoesNotEndTheSurvey() {
        try (Site site = new Site(Preset.HAIRPIN_BLOCKED.start())) {
            site.with(DnsFault.slow(Duration.ofSeconds(3)), Target.dns("_sip._tls.contoso.test"));

            LyncDiagnosis diagnosis = site.client.diagnose(Site.USER);

            assertEquals(
                    FailureKind.CONNECT_TIMEOUT,
                    diagnosis.mobility().orElseThrow().failure().orElseThrow().kind());
            assertTrue(diagnosis.survey().isPresent());
        }
    }

    @Test
    void canBeCancelled() {
        try (Site site = new Site()) {
            site.with(ConnectionFault.stall(Moment.TLS), Target.https(Site.INTERNAL));
            CompletableFuture<LyncDiagnosis> future = site.client.diagnoseAsync(ALICE, Examination.standard());

            assertTrue(future.cancel(true));
            assertTrue(future.isCancelled());
        }
    }

    @Test
    void refusesToWorkForAClosedClient() {
        Site site = new Site();
        site.close();

        assertThrows(IllegalStateException.class, () -> site.client.diagnose(Site.USER));
        assertThrows(IllegalArgumentException.class, () -> site.client.diagnose("alice"));
    }
}
