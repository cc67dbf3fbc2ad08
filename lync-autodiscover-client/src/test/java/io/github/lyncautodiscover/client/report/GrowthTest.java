package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.Growth;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
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
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.log.KnownError;
import io.github.lyncautodiscover.model.log.LogError;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a peer says costs masks, findings and reports a time in proportion, however it is made to backtrack. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GrowthTest {
    private static final SipAddress USER = SipAddress.of("alice.liddell@contoso.test");
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Candidate CANDIDATE = new Candidate(URI.create("https://lyncdiscover.contoso.test/"));

    static Stream<String> seeds() {
        return Stream.of(
                "aA",
                "a@",
                "a",
                "aA1",
                "a@b ",
                "@",
                "%2540",
                "%",
                "%c3",
                "&",
                "&#64;",
                "\\",
                "\\u0040",
                "/",
                "?",
                "?a",
                "?)",
                "//@",
                "http://",
                "http://a@",
                "cookie: a=",
                "cookie:",
                "authorization:",
                "bearer ",
                "bearer A1",
                "password=",
                "alice.liddell",
                "alice.liddell ",
                "alice.",
                "YWxpY2UubGlkZGVsbA",
                "masked-",
                "masked-1 ",
                "a=b&",
                ";reason=\"",
                " ",
                "\u200b",
                "…");
    }

    /** What is made of a diagnosis. */
    private enum Report {
        TEXT,
        JSON,
        PLUGIN,
        FINDINGS;

        String of(LyncDiagnosis diagnosis) {
            return switch (this) {
                case TEXT -> diagnosis.toText();
                case JSON -> diagnosis.toJson();
                case PLUGIN -> diagnosis.toPlugin(PluginThresholds.none()).text();
                case FINDINGS -> diagnosis.findings().toString();
            };
        }
    }

    /** Where a peer, a certificate or a log says it. */
    enum Field {
        HEADER,
        LOCATION,
        COOKIE,
        HEADERS,
        DETAIL,
        TOKEN,
        TOKENS,
        HREF,
        SUBJECT,
        NAMES,
        PARAMETER,
        LOG;

        LyncDiagnosis holding(String text) {
            Hop.Builder hop = Hop.builder(URI.create("https://webext.contoso.test/Mcx/McxService.svc"))
                    .status(200);
            List<Link> links = List.of(new Link("Ucwa", "https://webext.contoso.test/ucwa"));
            LyncDiagnosis.Builder diagnosis = LyncDiagnosis.builder(NOW);
            switch (this) {
                case HEADER -> hop.headers(List.of(new Header("Via", text)));
                case LOCATION -> hop.status(302).headers(List.of(new Header("Location", "https://b.test/" + text)));
                case COOKIE -> hop.headers(List.of(new Header("Set-Cookie", text)));
                case HEADERS ->
                    hop.headers(parts(text).map(part -> new Header("Via", part)).toList());
                case DETAIL -> hop.failure(new Failure(FailureKind.HTTP_STATUS, Phase.RESPONSE, text));
                case TOKEN -> links = List.of(new Link("t" + text, "https://a.test/"));
                case TOKENS ->
                    links = parts(text).map(part -> new Link("t" + part, part)).toList();
                case HREF -> links = List.of(new Link("External/Mcx", text));
                case SUBJECT -> hop.tls(tls("CN=" + text, List.of()));
                case NAMES -> hop.tls(tls("CN=a", parts(text).toList()));
                case PARAMETER ->
                    hop.challenge(new AuthenticationChallenge(
                            List.of(new AuthenticationChallenge.Scheme(
                                    "MsRtcOAuth", Map.of("href", text, "grant_type", text))),
                            text));
                case LOG -> diagnosis.log(List.of(new LogError(1, KnownError.SSL_ERROR, "", text)));
            }
            AutodiscoverResponse response =
                    AutodiscoverResponse.of(Domain.builder().links(links).build());
            Hop built = hop.document(new AutodiscoverDocument(response, DocumentFormat.AUTODISCOVER_XML))
                    .build();
            Attempt attempt = new Attempt(CANDIDATE, List.of(built), new Attempt.Answered(response));
            return diagnosis
                    .mobility(new MobilityCheck(MobilityCheck.Service.MCX, built, List.of()))
                    .discovery(new Discovery(
                            USER,
                            LookupPlan.mobile(),
                            List.of(attempt),
                            List.of(),
                            new Outcome.Found(attempt, new Endpoints(response)),
                            NOW,
                            Duration.ZERO,
                            false))
                    .build();
        }

        private static Stream<String> parts(String text) {
            return IntStream.range(0, 32)
                    .mapToObj(i -> text.substring(text.length() * i / 32, text.length() * (i + 1) / 32));
        }

        private static TlsFacts tls(String subject, List<String> names) {
            CertificateFacts leaf = new CertificateFacts(
                    subject, subject, "1", names, NOW, NOW, "RSA 2048", "SHA256withRSA", names, ServerUse.NAMED);
            return new TlsFacts("TLSv1.3", "", List.of(leaf), ChainTrust.TRUSTED, false, false);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void masksAreLinear(String seed) {
        Secrets secrets = Secrets.of(USER);
        secrets.add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
        secrets.add(seed.repeat(2000));
        Mask mask = Mask.of(secrets);
        Growth.isLinear("mask of " + seed, size -> assertNotNull(mask.text(seed.repeat(size / seed.length()))));
        Growth.isLinear("clean of " + seed, size -> assertNotNull(secrets.clean(seed.repeat(size / seed.length()))));
    }

    @ParameterizedTest
    @EnumSource
    void reportsAreLinear(Field field) {
        for (String seed : List.of("a@", "/?a ", "; a=", "\\a")) {
            Growth.isLinear("reports of " + seed + " in " + field, size -> {
                LyncDiagnosis diagnosis = field.holding("a" + seed.repeat(size / seed.length()) + "a");
                Stream.of(Report.values()).forEach(report -> assertNotNull(report.of(diagnosis)));
            });
        }
    }

    /** The reproductions that were reported: each took seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"aA", "a@"})
    void aHeaderOfSixteenKilobytesCostsNothing(String seed) {
        LyncDiagnosis diagnosis = Field.HEADERS.holding(
                IntStream.range(0, 8).mapToObj(i -> seed.repeat(8000)).collect(Collectors.joining()));
        LyncDiagnosis tokens = Field.TOKENS.holding(seed.repeat(30 * 4000));
        long start = System.nanoTime();
        Stream.of(Report.values()).forEach(report -> {
            assertNotNull(report.of(diagnosis));
            assertNotNull(report.of(tokens));
        });

        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos(), "longer than any deadline");
    }
}
