package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Made.EXTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.INTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.NOW;
import static io.github.lyncautodiscover.client.finding.Made.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that ask for several things at once: each of them alone decides, made by hand where nobody could stage it alone. */
class OneConditionTest {
    private static final String HTTPS = "https://" + EXTERNAL + "/";
    private static final String HTTP = "http://" + EXTERNAL + "/";
    private static final String FIRST = "https://" + INTERNAL + "/";
    private static final String ROOT = "https://" + WEB + "/Autodiscover/root";
    private static final String PUBLIC = "203.0.113.50";
    private static final String PRIVATE = "10.10.30.50";
    private static final Failure TIMEOUT = new Failure(FailureKind.CONNECT_TIMEOUT, Phase.CONNECT, "");
    private static final Failure UNAUTHORIZED = new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 401");

    @Test
    void everyFamilyHasRulesOfItsOwn() {
        List<FindingCode> codes = Families.ALL.stream()
                .flatMap(family -> {
                    List<Family.Rule> rules = family.rules();
                    assertFalse(rules.isEmpty(), family::toString);
                    return rules.stream().map(Family.Rule::code);
                })
                .toList();

        assertEquals(Families.RULES.stream().map(Family.Rule::code).toList(), codes);
    }

    // No hairpin

    @Test
    void anAnswerFromInsideLeadsToAnAddressThatTurnsAway() {
        assertTrue(hairpin(led(PRIVATE).build(), silent(ROOT, PUBLIC)));
    }

    @Test
    void whatLeadsThereFromOutsideIsNoHairpin() {
        assertFalse(hairpin(led("198.51.100.7").build(), silent(ROOT, PUBLIC)));
    }

    @Test
    void whatLeadsThereThroughAProxyIsNoHairpin() {
        Hop proxied = led(PRIVATE).proxy(new InetSocketAddress(PRIVATE, 8080)).build();

        assertFalse(hairpin(proxied, silent(ROOT, PUBLIC)));
    }

    @Test
    void anotherCandidateThatNobodyLeadsToIsNotPartOfIt() {
        Made made = Made.at(Vantage.INSIDE)
                .failed(led(PRIVATE).build(), silent(ROOT, PUBLIC))
                .failed(silent(HTTPS, "203.0.113.77"));

        List<String> hosts = made.findings().stream()
                .filter(finding -> finding.is("HAIRPIN_SUSPECTED"))
                .map(Finding::message)
                .toList();
        assertEquals(1, hosts.size(), hosts::toString);
        assertTrue(hosts.get(0).contains(WEB), hosts::toString);
    }

    @ParameterizedTest
    @CsvSource({"404, false", "0, true"})
    void anAddressThatAnswersElsewhereTurnsNobodyAway(int status, boolean hairpin) {
        Hop.Builder other =
                Made.hop(HTTP).addressTries(Made.connected(PUBLIC, 80)).status(status);
        Failure failure = status == 0
                ? new Failure(FailureKind.HTTP_TIMEOUT, Phase.RESPONSE, "")
                : new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status " + status);
        Made made = Made.at(Vantage.INSIDE)
                .failed(led(PRIVATE).build(), silent(ROOT, PUBLIC))
                .failed(other.failure(failure).build());

        assertEquals(hairpin, made.finding("HAIRPIN_SUSPECTED").isPresent());
    }

    // Certificates

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"TLS_UNTRUSTED_ISSUER", "TLS_EXPIRED", "TLS_NAME_MISMATCH", "HTTP_TIMEOUT"})
    void aNameIsMissingWhereThisClientRefusedTheCertificate(FailureKind kind) {
        Phase phase = kind == FailureKind.HTTP_TIMEOUT ? Phase.RESPONSE : Phase.TLS;
        Hop hop = Made.hop(HTTPS)
                .tls(Made.tls(Made.certificate("other", "other.contoso.test")))
                .failure(new Failure(kind, phase, ""))
                .build();

        assertEquals(
                phase == Phase.TLS,
                Made.outside().failed(hop).finding("TLS_NAME_MISMATCH").isPresent());
    }

    @Test
    void nobodyLooksAtTheDatesOfARootThatIsTrusted() {
        CertificateFacts leaf = Made.certificate(EXTERNAL, EXTERNAL);

        assertFalse(isExpired(FailureKind.HTTP_TIMEOUT, leaf, old("Public CA", "CN=Public CA")));
        assertTrue(isExpired(FailureKind.HTTP_TIMEOUT, leaf, old("Public CA", "CN=Root")));
        assertTrue(isExpired(FailureKind.HTTP_TIMEOUT, old(EXTERNAL, "CN=" + EXTERNAL)));
        assertTrue(isExpired(FailureKind.TLS_EXPIRED, leaf, old("Public CA", "CN=Public CA")));
    }

    @Test
    void aNameThatIsMissingIsShownBesideTheOneThatIsThere() {
        Hop missing = Made.hop(HTTPS)
                .tls(Made.tls(Made.certificate("other", "other.contoso.test")))
                .failure(new Failure(FailureKind.TLS_NAME_MISMATCH, Phase.TLS, ""))
                .build();
        Hop named = Made.hop(FIRST)
                .tls(Made.tls(Made.certificate(INTERNAL, INTERNAL)))
                .failure(UNAUTHORIZED)
                .build();

        Finding finding = Made.outside()
                .failed(named)
                .failed(missing)
                .finding("TLS_NAME_MISMATCH")
                .orElseThrow();
        assertTrue(finding.evidence().toString().contains(INTERNAL + " is among the names"), finding::toString);
    }

    @ParameterizedTest
    @CsvSource({"299, false", "300, true"})
    void aClockIsWrongFromFiveMinutesOn(int seconds, boolean said) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                NOW.minusSeconds(seconds).atOffset(ZoneOffset.UTC));
        Hop hop = Made.hop(HTTPS)
                .headers(List.of(new Header("Date", date)))
                .failure(UNAUTHORIZED)
                .build();

        assertEquals(said, Made.outside().failed(hop).finding("CLOCK_SKEW").isPresent());
    }

    // One scheme, one bridge

    @ParameterizedTest
    @CsvSource({
        "999, ''",
        "1000, ', where every client waits for 1.0 s'",
        "3240, ', where every client waits for 3.2 s'"
    })
    void saysWhatTheSchemeThatIsMissingCosts(int millis, String cost) {
        Hop silent = Made.hop(HTTPS)
                .times(Made.times(Phase.CONNECT, Duration.ofMillis(millis)))
                .failure(TIMEOUT)
                .build();
        Made made = Made.outside().failed(silent).answered(HTTP, Made.domain());

        assertEquals(
                EXTERNAL + " answers over http and not over https" + cost + ".",
                made.finding("HTTP_ONLY_PUBLISHED").orElseThrow().message());
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, false", "OUTSIDE, true", "INSIDE, false"})
    void theNameForInsideMayHaveAPublicAddressThere(Vantage vantage, boolean found) {
        assertEquals(found, isBridged(vantage, FIRST));
        assertEquals(vantage != Vantage.INSIDE, isBridged(vantage, HTTPS));
    }

    // Somebody wants a login

    @Test
    void aLoginOfMicrosoftsOwnIsNobodysToSwitchOff() {
        Hop online = Made.hop("https://webdir.online.lync.com/")
                .status(401)
                .failure(UNAUTHORIZED)
                .build();

        assertTrue(Made.outside().failed(online).finding("PREAUTHENTICATION").isEmpty());
    }

    @Test
    void theMarkOnAPageNamesTheProduct() {
        Hop page = Made.hop(HTTPS)
                .status(200)
                .headers(List.of(new Header("Set-Cookie", "MRHSession=1"), new Header("Content-Type", "text/html")))
                .failure(new Failure(FailureKind.DOCUMENT_HTML, Phase.DOCUMENT, ""))
                .build();

        Finding finding =
                Made.outside().failed(page).finding("PREAUTHENTICATION").orElseThrow();
        assertTrue(finding.message().contains("F5 Access Policy Manager"), finding::message);
    }

    @Test
    void whatLeadsToTheLoginWithoutWantingOneIsNotQuoted() {
        Hop login = Made.hop(ROOT).status(401).failure(UNAUTHORIZED).build();

        Finding finding = Made.outside()
                .failed(Made.redirect(HTTPS, ROOT), login)
                .finding("PREAUTHENTICATION")
                .orElseThrow();
        assertEquals(
                List.of(new Evidence.HopPlace(1, 2)),
                finding.evidence().stream().map(Evidence::place).distinct().toList());
    }

    // Redirects

    @Test
    void plainHttpOfAnotherHostDoesNotLeadBack() {
        assertTrue(isLedBack(Made.redirect(HTTP, HTTPS)));
        assertFalse(isLedBack(Made.redirect("http://" + INTERNAL + "/", HTTPS)));
        assertFalse(isLedBack(Made.redirect("https://" + EXTERNAL + "/first", HTTPS)));
    }

    @Test
    void plainHttpWithADocumentDoesNotLeadBack() {
        Root root = Root.of(new Link(Tokens.REDIRECT, HTTPS));
        Hop document = Made.hop(HTTP)
                .status(200)
                .headers(List.of(new Header("Location", HTTPS)))
                .document(new AutodiscoverDocument(AutodiscoverResponse.of(root), DocumentFormat.AUTODISCOVER_XML))
                .build();

        assertFalse(isLedBack(document));
    }

    @ParameterizedTest
    @CsvSource({"/?other, true", "/elsewhere, false"})
    void aCookieWallLeadsToItself(String location, boolean found) {
        Hop wall = Made.hop(HTTPS)
                .status(302)
                .headers(List.of(new Header("Location", location), new Header("Set-Cookie", "seen=1")))
                .failure(new Failure(FailureKind.REDIRECT_LOOP, Phase.DOCUMENT, ""))
                .build();

        assertEquals(
                found,
                Made.outside().failed(wall).finding("REDIRECT_SETS_COOKIE").isPresent());
    }

    // Nothing published, nothing explained

    @ParameterizedTest
    @CsvSource({"INSIDE, Create lyncdiscoverinternal", "OUTSIDE, Create lyncdiscover.", "UNKNOWN, Create lyncdiscover"})
    void saysWhichNameToCreateHere(Vantage vantage, String remedy) {
        Made made = Made.at(vantage)
                .failed(FIRST, FailureKind.DNS_NAME_NOT_FOUND, Phase.DNS)
                .failed(HTTPS, FailureKind.DNS_NAME_NOT_FOUND, Phase.DNS);

        Finding finding = made.finding("NOTHING_PUBLISHED").orElseThrow();
        assertTrue(finding.remedy().startsWith(remedy), finding::remedy);
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true"})
    void saysWhatAFailureThatNobodyExplainsCosts(int millis, boolean said) {
        Hop hop = Made.hop(HTTPS)
                .times(Made.times(Phase.BODY, Duration.ofMillis(millis)))
                .failure(new Failure(FailureKind.UNEXPECTED, Phase.BODY, ""))
                .build();

        Finding finding =
                Made.outside().failed(hop).finding("UNEXPLAINED_FAILURE").orElseThrow();
        assertEquals(said, finding.message().contains("which cost 1.0 s"), finding::message);
    }

    @ParameterizedTest
    @CsvSource({"DEADLINE, WARNING", "UNEXPECTED, WARNING", "INTERRUPTED, INFO", "CANCELLED, INFO"})
    void aMobilityServiceThatWasNotCheckedIsSaid(FailureKind kind, Severity severity) {
        Hop hop = Made.hop("https://" + WEB + "/ucwa/v1/applications")
                .failure(new Failure(kind, Phase.RESPONSE, ""))
                .build();

        Finding finding = withMobility(hop).finding("MOBILITY_NOT_CHECKED").orElseThrow();
        assertEquals(severity, finding.severity());
        assertTrue(finding.message().contains("(UCWA at " + WEB), finding::message);
        assertTrue(withMobility(hop).finding("UNEXPLAINED_FAILURE").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"401, false", "404, true"})
    void aMobilityServiceThatIsReachedNeedsNoExplanation(int status, boolean said) {
        Hop hop = Made.hop("https://" + WEB + "/ucwa/v1/applications")
                .status(status)
                .build();

        assertEquals(said, withMobility(hop).finding("UNEXPLAINED_FAILURE").isPresent());
    }

    @Test
    void aWarningAboutAnotherMatterExplainsNoMobilityService() {
        Hop hop =
                Made.hop("https://" + WEB + "/ucwa/v1/applications").status(404).build();
        Made made = Made.outside()
                .failed(silent(HTTPS, PUBLIC))
                .answered(HTTP, Made.domain())
                .mobility(MobilityCheck.Service.UCWA, hop);

        assertTrue(made.finding("HTTP_ONLY_PUBLISHED").isPresent());
        assertTrue(made.finding("UNEXPLAINED_FAILURE").isPresent());
    }

    private static Made withMobility(Hop hop) {
        return Made.outside().answered(HTTPS, Made.domain()).mobility(MobilityCheck.Service.UCWA, hop);
    }

    private static boolean hairpin(Hop... hops) {
        return Made.at(Vantage.INSIDE).failed(hops).finding("HAIRPIN_SUSPECTED").isPresent();
    }

    private static Hop.Builder led(String address) {
        return Made.hop(FIRST).addressTries(Made.connected(address, 443)).status(200);
    }

    private static Hop silent(String url, String address) {
        AddressTry tried =
                new AddressTry(new InetSocketAddress(address, 443), AddressTry.Result.TIMEOUT, Duration.ofSeconds(3));
        return Made.hop(url).addressTries(List.of(tried)).failure(TIMEOUT).build();
    }

    private static CertificateFacts old(String commonName, String issuer) {
        return Made.certificate(
                commonName, issuer, NOW.minus(Duration.ofDays(900)), NOW.minus(Duration.ofDays(1)), EXTERNAL);
    }

    private static boolean isExpired(FailureKind kind, CertificateFacts... chain) {
        Phase phase = kind == FailureKind.TLS_EXPIRED ? Phase.TLS : Phase.RESPONSE;
        Hop hop = Made.hop(HTTPS)
                .tls(Made.tls(chain))
                .failure(new Failure(kind, phase, ""))
                .build();
        return Made.outside().failed(hop).finding("CERT_EXPIRED").isPresent();
    }

    private static boolean isBridged(Vantage vantage, String url) {
        AutodiscoverResponse internal =
                AutodiscoverResponse.of(AccessLocation.INTERNAL, Made.domain().resource());
        Hop hop = Made.hop(url)
                .addressTries(Made.connected(PUBLIC, 443))
                .status(200)
                .document(new AutodiscoverDocument(internal, DocumentFormat.AUTODISCOVER_XML))
                .build();
        return Made.at(vantage)
                .answered(internal, hop)
                .finding("PROXY_PORT_BRIDGE_WRONG")
                .isPresent();
    }

    private static boolean isLedBack(Hop first) {
        Hop refused = Made.hop(HTTPS)
                .failure(new Failure(FailureKind.TLS_NAME_MISMATCH, Phase.TLS, ""))
                .build();
        return Made.outside()
                .failed(first, refused)
                .finding("HTTP_LEADS_BACK_TO_HTTPS")
                .isPresent();
    }
}
