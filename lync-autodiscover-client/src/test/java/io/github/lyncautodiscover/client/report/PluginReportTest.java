package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The status, its line and its perf data, for a discovery of 1.25 s that saw a certificate with 20 days left. */
class PluginReportTest {
    private static final Instant NOW = Instant.parse("2013-05-01T12:00:00Z");
    private static final URI URL = URI.create("https://lyncdiscover.contoso.test/");
    private static final PluginThresholds NONE = PluginThresholds.none();

    @Test
    void printsOneLineWithUnitsAndTheDeadline() {
        PluginThresholds all = NONE.time("5", "10").certificateDays(14, 7).deadline(Duration.ofSeconds(20));

        PluginReport report = found().toPlugin(all);

        assertEquals(PluginStatus.OK, report.status());
        assertEquals(0, report.exitCode());
        assertEquals(
                "LYNC OK - contoso.test: mobile clients sign in through lyncdiscover.contoso.test"
                        + " | time=1.250s;5;10;0;20 certificate_days=20;14:;7: https_lyncdiscover.contoso.test=0.000s;;;0",
                firstLine(report));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 10, OK",
        "1, 10, WARNING",
        "1, 1.2, CRITICAL",
        "'', 1.2, CRITICAL",
        "1.25, '', OK",
        "@1:2, '', WARNING",
        "'', '', OK",
    })
    void judgesTheTime(String warning, String critical, PluginStatus expected) {
        PluginReport report = found().toPlugin(NONE.time(warning, critical));

        assertEquals(expected, report.status());
        assertEquals(expected != PluginStatus.OK, firstLine(report).contains(", time is 1.250s"));
    }

    @ParameterizedTest
    @CsvSource({"20, 7, OK", "21, 7, WARNING", "30, 20, WARNING", "30, 21, CRITICAL", "0, 0, OK"})
    void judgesTheDaysLeft(int warning, int critical, PluginStatus expected) {
        PluginReport report = found().toPlugin(NONE.certificateDays(warning, critical));

        assertEquals(expected, report.status());
        assertEquals(expected != PluginStatus.OK, firstLine(report).contains(", certificate_days is 20"));
    }

    @Test
    void isCriticalWhenNobodyCanSignIn() {
        PluginReport report = failed(FailureKind.DNS_NAME_NOT_FOUND, "").toPlugin(NONE);

        assertEquals(PluginStatus.CRITICAL, report.status());
        assertEquals(
                "LYNC CRITICAL - contoso.test: mobile clients cannot sign in: lyncdiscover.contoso.test, the name does not exist:"
                        + " DNS_NAME_NOT_FOUND, UNEXPLAINED_FAILURE, DISCOVERY_UNANSWERED | time=1.250s;;;0",
                firstLine(report));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "INTERRUPTED", "UNEXPECTED"})
    void knowsNothingWhenTheCheckItselfWasEnded(FailureKind own) {
        PluginReport report = failed(own, "").toPlugin(NONE.time("1", "1"));

        assertEquals(PluginStatus.UNKNOWN, report.status());
        assertEquals(3, report.exitCode());
    }

    @Test
    void knowsNothingWithoutADiscovery() {
        PluginReport report = LyncDiagnosis.builder(NOW).build().toPlugin(NONE);

        assertEquals(PluginStatus.UNKNOWN, report.status());
        assertEquals("LYNC UNKNOWN - no SIP domain: no candidate was asked", firstLine(report));
    }

    @Test
    void aTextFromElsewhereCanNeitherBeginPerfDataNorALine() {
        PluginReport report =
                failed(FailureKind.UNEXPECTED, "a | time=0s\nLYNC OK - fine").toPlugin(NONE);

        assertEquals(1, report.text().chars().filter(c -> c == '|').count(), report::text);
        assertEquals(
                1, report.text().lines().filter(line -> line.startsWith("LYNC")).count(), report::text);
    }

    private static String firstLine(PluginReport report) {
        return report.text().lines().findFirst().orElse("");
    }

    private static LyncDiagnosis found() {
        AutodiscoverResponse response = AutodiscoverResponse.of(Domain.builder()
                .links(List.of(new Link("External/Mcx", "https://webext.contoso.test/Mcx/McxService.svc", "1")))
                .build());
        CertificateFacts leaf = new CertificateFacts(
                "CN=lyncdiscover.contoso.test",
                "CN=Public CA",
                "1",
                List.of("lyncdiscover.contoso.test"),
                NOW.minus(Duration.ofDays(40)),
                NOW.plus(Duration.ofDays(20)),
                "RSA 2048",
                "SHA256withRSA",
                List.of(),
                ServerUse.NAMED);
        Hop hop = Hop.builder(URL)
                .tls(new TlsFacts(
                        "TLSv1.2", "TLS_RSA_WITH_AES_128_CBC_SHA", List.of(leaf), ChainTrust.TRUSTED, false, false))
                .status(200)
                .build();
        Attempt attempt = new Attempt(new Candidate(URL), List.of(hop), new Attempt.Answered(response));
        return diagnosis(attempt, new Outcome.Found(attempt, new Endpoints(response)));
    }

    private static LyncDiagnosis failed(FailureKind kind, String detail) {
        Failure failure = new Failure(kind, Phase.DNS, detail);
        Attempt attempt = new Attempt(new Candidate(URL), List.of(), new Attempt.Failed(failure));
        return diagnosis(attempt, new Outcome.NotFound(failure));
    }

    private static LyncDiagnosis diagnosis(Attempt attempt, Outcome outcome) {
        SipAddress alice = SipAddress.of("alice@contoso.test");
        return LyncDiagnosis.of(new Discovery(
                alice,
                new LookupPlan("mobile", List.of(URL.toString()), List.of()),
                List.of(attempt),
                List.of(),
                outcome,
                NOW,
                Duration.ofMillis(1250),
                false));
    }
}
