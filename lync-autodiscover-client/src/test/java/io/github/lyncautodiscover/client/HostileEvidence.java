package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.page.HarReport;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.log.KnownError;
import io.github.lyncautodiscover.model.log.LogError;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What must hold for any evidence, any URL and any JSON that is read back. */
final class HostileEvidence {
    private static final String NAME = "canary.bird";
    private static final SipAddress USER = SipAddress.of(NAME + "@contoso.test");
    private static final URI PAGE = URI.create("https://lyncdiscover.contoso.test/a/b?c");
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private HostileEvidence() {}

    /** The same text in every field that a peer, a certificate or a log has a say in; all formats of reports come out. */
    static void report(byte[] bytes) {
        LyncDiagnosis diagnosis = holding(new String(bytes, StandardCharsets.UTF_8));
        assertHarmless(diagnosis.toText());
        assertHarmless(diagnosis.toPlugin(PluginThresholds.none()).text());
        String json = diagnosis.toJson();
        assertHarmless(json);
        String page = HtmlReport.of(diagnosis);
        assertHarmless(page);
        assertEquals(LyncDiagnosis.read(json).toJson(), HtmlReport.read(page).toJson());
        assertHarmless(HarReport.of(diagnosis));
        assertHarmless(diagnosis.toString());
        diagnosis.findings().forEach(finding -> assertHarmless(finding.toString()));
        assertEquals(json.length() > 0, LyncDiagnosis.read(json).discovery().isPresent());
    }

    private static LyncDiagnosis holding(String text) {
        CertificateFacts leaf = new CertificateFacts(
                text,
                text,
                "1",
                List.of(text),
                NOW,
                NOW,
                "RSA 2048",
                "SHA256withRSA",
                List.of(text),
                ServerUse.UNKNOWN);
        AutodiscoverResponse response =
                AutodiscoverResponse.of(Root.of(new Link("t" + text, text), new Link("Redirect", text)));
        Failure failure = new Failure(FailureKind.HTTP_STATUS, Phase.RESPONSE, text);
        Hop hop = Hop.builder(Urls.resolve(PAGE, text).orElse(PAGE))
                .status(302)
                .headers(List.of(
                        new Header("Location", text), new Header("Set-Cookie", text), new Header("Server", text)))
                .tls(new TlsFacts("", "", List.of(leaf), ChainTrust.UNKNOWN, false, false))
                .challenge(new AuthenticationChallenge(
                        List.of(new AuthenticationChallenge.Scheme(text, Map.of(text, text, "href", text))), text))
                .document(new AutodiscoverDocument(response, DocumentFormat.AUTODISCOVER_XML))
                .failure(failure)
                .build();
        Attempt attempt = new Attempt(new Candidate(PAGE), List.of(hop), new Attempt.Failed(failure));
        return LyncDiagnosis.builder(NOW)
                .discovery(new Discovery(
                        USER,
                        LookupPlan.mobile(),
                        List.of(attempt),
                        List.of(),
                        new Outcome.NotFound(failure),
                        NOW,
                        Duration.ZERO,
                        false))
                .mobility(new MobilityCheck(MobilityCheck.Service.MCX, hop, List.of(hop)))
                .log(List.of(new LogError(1, KnownError.SSL_ERROR, text, text)))
                .build();
    }

    private static void assertHarmless(String output) {
        assertFalse(output.toLowerCase(Locale.ROOT).contains(NAME + "@"), output);
        for (int i = 0; i < output.length(); i++) {
            char c = output.charAt(i);
            assertTrue(c == '\n' || !Character.isISOControl(c), () -> "a control character in " + output);
        }
    }

    /** Every line is a reference on a page. */
    static void url(byte[] bytes) {
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            Optional<URI> url = Urls.resolve(PAGE, line);
            Optional<URI> absolute = Urls.parse(line);
            absolute.ifPresent(found ->
                    assertEquals(Urls.hasCredentials(found), !Urls.refusal(line).isEmpty()));
            assertTrue(absolute.isPresent() || !Urls.refusal(line).isEmpty(), line);
            url.ifPresent(found -> {
                assertTrue(Urls.isWeb(found), line);
                assertTrue(found.toString().chars().allMatch(c -> c > ' ' && c < 127), line);
                assertFalse(Urls.host(found).endsWith("."), line);
                assertEquals(found, Urls.parse(found.toString()).orElseThrow(), line);
                assertEquals(
                        Urls.identity(found),
                        Urls.identity(Urls.resolve(PAGE, found.toString()).orElseThrow()));
                assertFalse(
                        Urls.masked(found).contains("@") && !found.getRawPath().contains("@"), line);
            });
        }
    }

    /** A report that somebody has saved, or made up. */
    static void read(byte[] bytes) {
        LyncDiagnosis diagnosis;
        try {
            diagnosis = LyncDiagnosis.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertFalse(diagnosis.toText().contains("\u001b"));
        diagnosis.toPlugin(PluginThresholds.none());
        String json = diagnosis.toJson();
        assertEquals(json, LyncDiagnosis.read(json).toJson());
    }
}
