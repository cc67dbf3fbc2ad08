package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.report.PluginStatus;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.client.text.Urls;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who run such deployments have reported, with the names replaced: the finding that is right, and none that is wrong. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FieldCasesTest {
    /** What was said of these cases once, and was wrong. */
    private static final Set<String> NOT_ABOUT_A_LOGIN_OR_A_PROXY = Set.of(
            "AUTH_CHALLENGE_MISSING", "HOST_HEADER_NOT_FORWARDED", "TLS_UNTRUSTED_ISSUER", "HTTP_ONLY_PUBLISHED");

    @ParameterizedTest
    @ValueSource(strings = {"netscaler-persistence-cookie", "apm-session-cookie-on-good-answer"})
    void theMarkOfAGatewayOnAGoodAnswerIsNoFault(String name) throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose(name);

        assertEquals(List.of(), loud(diagnosis));
        assertEquals(PluginStatus.OK, status(diagnosis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script-redirect-page", "azure-app-proxy-preauth"})
    void somebodyWantsALoginFirst(String name) throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose(name);

        Finding page = diagnosis.findings().stream()
                .filter(finding -> finding.is("HTML_INSTEAD_OF_DISCOVERY"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnosis.findings()));
        assertEquals(Severity.ERROR, page.severity());
        assertTrue(page.remedy().contains("pre-authentication"), page::remedy);
        assertEquals(PluginStatus.CRITICAL, status(diagnosis));
    }

    @ParameterizedTest
    @CsvSource({"arr-502-3, 502", "basic-preauth-401, 401", "negotiate-401, 401", "iis-503-pool-stopped, 503"})
    void theStatusIsSaidAndNothingThatIsWrong(String name, String status) throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose(name);

        Cause cause = Cause.of(diagnosis);
        Finding why = cause.finding().orElseThrow();
        assertEquals(Cause.State.CRITICAL, cause.state());
        assertEquals(FailureKind.HTTP_STATUS, cause.failure().orElseThrow().kind());
        assertEquals("lyncdiscover.contoso.test", cause.url().orElseThrow().getHost());
        assertTrue(why.message().contains(status) || why.evidence().toString().contains(status), why::toString);
        diagnosis
                .findings()
                .forEach(finding -> assertFalse(
                        NOT_ABOUT_A_LOGIN_OR_A_PROXY.contains(finding.code().name()), finding::toString));
    }

    @Test
    void aPageInXhtmlIsAPageAndNoBrokenDocument() throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose("xhtml-page-with-xml-declaration");

        Cause cause = Cause.of(diagnosis);
        assertEquals(Cause.State.CRITICAL, cause.state());
        assertEquals(FailureKind.DOCUMENT_HTML, cause.failure().orElseThrow().kind());
        assertTrue(
                codes(diagnosis).contains("HTML_INSTEAD_OF_DISCOVERY"),
                () -> codes(diagnosis).toString());
        assertFalse(
                codes(diagnosis).contains("DOCUMENT_BROKEN"),
                () -> codes(diagnosis).toString());
    }

    @Test
    void aDomainThatHasMovedToTeamsIsAsItShouldBe() throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose("teams-only-domain-404");

        assertEquals(List.of(), loud(diagnosis));
        assertTrue(
                codes(diagnosis).contains("TEAMS_ONLY_STATE"),
                () -> codes(diagnosis).toString());
        assertFalse(
                codes(diagnosis).contains("ONLINE_RETIRED"),
                () -> codes(diagnosis).toString());
        diagnosis
                .findings()
                .forEach(finding -> assertFalse(
                        finding.remedy().matches("(?i).*\\b(remove|delete|certificate)\\b.*"), finding::remedy));
        assertEquals(PluginStatus.OK, status(diagnosis));
    }

    @Test
    void aServiceThatFailsIsNotReached() throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose("mcx-503-one-front-end");

        assertTrue(diagnosis.discovery().orElseThrow().isFound());
        assertFalse(diagnosis.mobility().orElseThrow().isReached());
        Cause cause = Cause.of(diagnosis);
        assertEquals(Cause.State.CRITICAL, cause.state());
        assertEquals("web.contoso.test", cause.url().orElseThrow().getHost());
        assertTrue(cause.finding().orElseThrow().evidence().toString().contains("503"), cause::toString);
        assertEquals(PluginStatus.CRITICAL, status(diagnosis));
    }

    /** A host with an underscore, and one with a final dot and a port: followed as every phone follows them. */
    @ParameterizedTest
    @CsvSource({
        "host-with-underscore, lync_web.contoso.test",
        "link-host-trailing-dot-and-port, web.contoso.test",
    })
    void aHostIsFollowedHoweverItIsWritten(String name, String host) throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose(name);

        List<Hop> hops = answered(diagnosis);
        Hop second = hops.get(1);
        assertEquals(host, Urls.host(second.url()));
        assertEquals(Optional.empty(), second.failure(), hops::toString);
        assertEquals(200, second.status().orElse(0));
        assertEquals(443, Urls.port(second.url()));
    }

    @Test
    void aLinkWhoseHostHasAnUnderscoreIsTried() throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose("host-with-underscore-in-links");

        MobilityCheck check = diagnosis.mobility().orElseThrow();
        assertEquals("lync_web.contoso.test", Urls.host(check.hop().url()), check::toString);
        assertEquals(401, check.hop().status().orElse(0), check::toString);
        assertTrue(check.isReached());
    }

    @Test
    void anEncodingThatIsNoneIsNotedAndTheBodyRead() throws IOException, GeneralSecurityException {
        LyncDiagnosis diagnosis = diagnose("content-encoding");

        Hop first = answered(diagnosis).get(0);
        assertTrue(first.document().isPresent(), first::toString);
        assertEquals(List.of(Oddity.CONTENT_ENCODING), first.oddities());
        assertTrue(diagnosis.toText(TextStyle.verbose()).contains("odd: Content-Encoding"), diagnosis::toText);
    }

    /** The hops of the first candidate that answered. */
    private static List<Hop> answered(LyncDiagnosis diagnosis) {
        return diagnosis.discovery().orElseThrow().attempts().stream()
                .map(Attempt::hops)
                .filter(hops -> hops.stream().anyMatch(hop -> hop.status().isPresent()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnosis.toText()));
    }

    private static List<Finding> loud(LyncDiagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.INFO) > 0)
                .toList();
    }

    private static List<String> codes(LyncDiagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(finding -> finding.code().name())
                .toList();
    }

    private static PluginStatus status(LyncDiagnosis diagnosis) {
        return diagnosis.toPlugin(PluginThresholds.none()).status();
    }

    private static LyncDiagnosis diagnose(String name) throws IOException, GeneralSecurityException {
        try (FieldCase field = new FieldCase(name)) {
            return field.diagnose();
        }
    }
}
