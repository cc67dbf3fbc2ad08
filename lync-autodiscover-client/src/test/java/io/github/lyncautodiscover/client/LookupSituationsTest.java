package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lookup makes of a broken deployment: one row a situation, one expectation a candidate. */
class LookupSituationsTest {
    private static final Target INTERNAL_HTTPS = Target.https(Site.INTERNAL);
    private static final Target EXTERNAL_HTTPS = Target.https(Site.EXTERNAL);
    private static final Target INTERNAL_NAME = Target.dns(Site.INTERNAL);
    private static final Target EXTERNAL_NAME = Target.dns(Site.EXTERNAL);
    private static final Target WEB_INTERNAL = Target.https("webint.contoso.test");
    private static final String FOREIGN = "https://lync.fabrikam.test/";

    static Stream<Situation> candidates() {
        return Stream.of(
                situation("everything is healthy").gives("ANSWERED", "NOT_TRIED", "NOT_TRIED", "NOT_TRIED"),
                situation("port 443 of the internal name refuses")
                        .broken(ConnectionFault.refuse(), INTERNAL_HTTPS)
                        .gives("CONNECT_REFUSED", "ANSWERED", "NOT_TRIED", "NOT_TRIED"),
                situation("outside: the internal name does not exist")
                        .broken(DnsFault.nxdomain(), INTERNAL_NAME)
                        .gives("DNS_NAME_NOT_FOUND", "DNS_NAME_NOT_FOUND", "ANSWERED", "NOT_TRIED"),
                situation("the internal name does not exist, port 443 is not published")
                        .broken(DnsFault.nxdomain(), INTERNAL_NAME)
                        .broken(CertificateFault.UNTRUSTED, EXTERNAL_HTTPS)
                        .gives("DNS_NAME_NOT_FOUND", "DNS_NAME_NOT_FOUND", "TLS_UNTRUSTED_ISSUER", "ANSWERED"),
                situation("nothing is published at all")
                        .broken(DnsFault.nxdomain(), INTERNAL_NAME)
                        .broken(DnsFault.nxdomain(), EXTERNAL_NAME)
                        .gives("DNS_NAME_NOT_FOUND", "DNS_NAME_NOT_FOUND", "DNS_NAME_NOT_FOUND", "DNS_NAME_NOT_FOUND"));
    }

    static Stream<Situation> dns() {
        return Stream.of(
                firstFails("no address record", DnsFault.noData(), INTERNAL_NAME, FailureKind.DNS_NO_ADDRESS),
                firstFails("the name server fails", DnsFault.servfail(), INTERNAL_NAME, FailureKind.DNS_FAILURE),
                firstFails("aliases in a circle", DnsFault.cnameLoop(), INTERNAL_NAME, FailureKind.DNS_FAILURE),
                firstFails("the name server refuses", DnsFault.refused(), INTERNAL_NAME, FailureKind.DNS_FAILURE),
                firstFails(
                        "an answer too large, no TCP",
                        DnsFault.truncatedWithoutTcp(),
                        INTERNAL_NAME,
                        FailureKind.DNS_FAILURE),
                firstAnswers("an answer too large for UDP", DnsFault.truncated(), INTERNAL_NAME),
                firstFails(
                        "an alias to nowhere",
                        DnsFault.danglingCname(),
                        INTERNAL_NAME,
                        FailureKind.DNS_NAME_NOT_FOUND));
    }

    static Stream<Situation> tls() {
        return Stream.of(
                firstFails("a private authority", CertificateFault.UNTRUSTED, FailureKind.TLS_UNTRUSTED_ISSUER),
                firstFails("a self-signed certificate", CertificateFault.SELF_SIGNED, FailureKind.TLS_UNTRUSTED_ISSUER),
                firstFails("no intermediate", CertificateFault.MISSING_INTERMEDIATE, FailureKind.TLS_UNTRUSTED_ISSUER),
                firstFails(
                        "a certificate for another name", CertificateFault.WRONG_NAME, FailureKind.TLS_NAME_MISMATCH),
                firstFails("an expired certificate", CertificateFault.EXPIRED, FailureKind.TLS_EXPIRED),
                firstFails("a certificate of tomorrow", CertificateFault.NOT_YET_VALID, FailureKind.TLS_NOT_YET_VALID),
                firstFails("an old protocol, by alert", ConnectionFault.oldProtocolAlert(), FailureKind.TLS_HANDSHAKE),
                firstFails("an old protocol, by hello", ConnectionFault.oldServerHello(), FailureKind.TLS_HANDSHAKE),
                firstFails("http on port 443", ConnectionFault.plainTextInsteadOfTls(), FailureKind.TLS_NOT_SPOKEN),
                firstFails("a reset in the handshake", ConnectionFault.reset(Moment.TLS), FailureKind.TLS_CLOSED),
                firstFails("an end in the handshake", ConnectionFault.close(Moment.TLS), FailureKind.TLS_CLOSED));
    }

    static Stream<Situation> http() {
        return Stream.of(
                firstFails("a reset after the request", ConnectionFault.reset(Moment.REQUEST), FailureKind.HTTP_CLOSED),
                firstFails("an end after the request", ConnectionFault.close(Moment.REQUEST), FailureKind.HTTP_CLOSED),
                firstFails("an end in the headers", ConnectionFault.close(Moment.RESPONSE), FailureKind.HTTP_MALFORMED),
                firstFails("an end in the body", ConnectionFault.close(Moment.BODY), FailureKind.BODY_TRUNCATED),
                firstFails("a reset in the body", ConnectionFault.reset(Moment.BODY), FailureKind.BODY_TRUNCATED),
                firstFails("no HTTP at all", ResponseFault.garbage(), FailureKind.HTTP_MALFORMED),
                firstFails("a challenge instead of a Root", ResponseFault.status(401), FailureKind.HTTP_STATUS),
                firstFails("status 403", ResponseFault.status(403), FailureKind.HTTP_STATUS),
                firstFails("status 404", ResponseFault.status(404), FailureKind.HTTP_STATUS),
                firstFails("status 502", ResponseFault.status(502), FailureKind.HTTP_STATUS),
                firstFails("status 503", ResponseFault.status(503), FailureKind.HTTP_STATUS),
                firstFails(
                        "come again later", ResponseFault.status(503, Duration.ofMinutes(1)), FailureKind.HTTP_STATUS),
                firstFails("a choice of several", ResponseFault.status(300), FailureKind.HTTP_STATUS),
                firstFails("an endless body", ResponseFault.oversized(50_000_000), FailureKind.BODY_TOO_LARGE),
                firstFails("a gzip bomb", ResponseFault.gzipBomb(50_000_000), FailureKind.BODY_TOO_LARGE),
                firstFails(
                        "an encoding that nobody asked for",
                        ResponseFault.header("Content-Encoding", "br"),
                        FailureKind.BODY_ENCODED));
    }

    static Stream<Situation> documents() {
        return Stream.of(
                firstFails("a login page", ResponseFault.htmlPortal(), FailureKind.DOCUMENT_HTML),
                firstFails("an empty body", ResponseFault.empty(), FailureKind.DOCUMENT_MALFORMED),
                firstFails("half a document", ResponseFault.truncated(), FailureKind.DOCUMENT_MALFORMED),
                firstFails("a document type", ResponseFault.doctype(), FailureKind.DOCUMENT_MALFORMED),
                firstAnswers("a document in UTF-16", ResponseFault.utf16(), INTERNAL_HTTPS),
                firstAnswers(
                        "a document that claims to be a web page",
                        ResponseFault.contentType("text/html"),
                        INTERNAL_HTTPS),
                firstAnswers("a document without a type", ResponseFault.contentType(""), INTERNAL_HTTPS));
    }

    static Stream<Situation> redirects() {
        return Stream.of(
                firstFails("links in a circle", ResponseFault.redirectLoop(), FailureKind.REDIRECT_LOOP),
                firstFails("eleven links", ResponseFault.redirectChain(11), FailureKind.REDIRECT_LIMIT),
                firstFails("a link to itself", link("https://" + Site.INTERNAL + "/"), FailureKind.REDIRECT_LOOP),
                firstFails(
                        "a link down to http", link("http://" + Site.INTERNAL + "/"), FailureKind.REDIRECT_DOWNGRADE),
                firstFails("a link to a file", link("file:///etc/passwd"), FailureKind.REDIRECT_INVALID),
                firstFails("a 302 to itself", status("/"), FailureKind.REDIRECT_LOOP),
                firstFails("a 302 to nowhere", status(""), FailureKind.REDIRECT_INVALID),
                firstFails(
                        "a 302 down to http", status("http://" + Site.INTERNAL + "/"), FailureKind.REDIRECT_DOWNGRADE),
                firstFails("a 302 to another domain", status(FOREIGN), FailureKind.REDIRECT_OTHER_DOMAIN),
                situation("ten links, which is allowed")
                        .broken(ResponseFault.redirectChain(10), INTERNAL_HTTPS)
                        .gives("ANSWERED", "NOT_TRIED", "NOT_TRIED", "NOT_TRIED"),
                situation("a link to the other name of the SIP domain")
                        .broken(link("https://" + Site.EXTERNAL + "/"), INTERNAL_HTTPS)
                        .gives("ANSWERED", "NOT_TRIED", "NOT_TRIED", "NOT_TRIED"),
                situation("a 302 within the SIP domain")
                        .broken(status("https://" + Site.EXTERNAL + "/"), INTERNAL_HTTPS)
                        .gives("ANSWERED", "NOT_TRIED", "NOT_TRIED", "NOT_TRIED"),
                situation("the Domain resource of the internal pool is broken")
                        .broken(ResponseFault.status(500), WEB_INTERNAL)
                        .gives("HTTP_STATUS", "HTTP_STATUS", "ANSWERED", "NOT_TRIED"));
    }

    /** Outside, the same happens to the external name, two candidates later. */
    static Stream<Situation> outside() {
        return Stream.of(tls(), http(), documents()).flatMap(rows -> rows).map(Situation::outside);
    }

    static Stream<Situation> situations() {
        return Stream.of(candidates(), dns(), tls(), http(), documents(), redirects(), outside())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void endsEveryAttemptAsItsSituationDemands(Situation situation) {
        try (Site site = new Site()) {
            situation.breaks().forEach(broken -> site.with(broken.fault(), broken.target()));

            Discovery discovery = site.discover();

            List<String> results =
                    discovery.attempts().stream().map(Situation::name).toList();
            assertEquals(situation.results(), results, discovery::toText);
            assertEquals(results.contains("ANSWERED"), discovery.isFound());
            List<Ending> endings = discovery.attempts().stream()
                    .flatMap(attempt -> attempt.failure().stream())
                    .map(Ending::of)
                    .toList();
            assertEquals(situation.endings(), endings);
            assertReplayed(discovery);
        }
    }

    /** A replay of what was saved ends every attempt in the same way. */
    private static void assertReplayed(Discovery discovery) {
        String saved = DiscoveryJson.write(LyncDiagnosis.of(discovery));
        try (Site replay = new Site(LyncDeployment.replaying(saved))) {
            assertEquals(
                    ends(discovery),
                    ends(replay.discover()),
                    () -> "replayed, without " + replay.deployment.notReplayed());
        }
    }

    /** Where each attempt was led, and its end. */
    private static List<String> ends(Discovery discovery) {
        return discovery.attempts().stream()
                .map(attempt -> attempt.hops().stream()
                                .map(hop -> hop.url().getHost() + " " + hop.status())
                                .toList()
                        + " " + attempt.failure().map(Ending::of))
                .toList();
    }

    @Test
    void knowsManySituations() {
        assertTrue(situations().count() >= 80, () -> "only " + situations().count());
    }

    /** The internal name answers on https all the same. */
    private static Situation firstAnswers(String story, Fault fault, Target target) {
        return situation(story).broken(fault, target).gives("ANSWERED", "NOT_TRIED", "NOT_TRIED", "NOT_TRIED");
    }

    /** The internal name fails on https and answers on http. */
    private static Situation firstFails(String story, Fault fault, FailureKind kind) {
        return situation(story).broken(fault, INTERNAL_HTTPS).gives(kind.name(), "ANSWERED", "NOT_TRIED", "NOT_TRIED");
    }

    /** The internal name fails in DNS, on both schemes. */
    private static Situation firstFails(String story, Fault fault, Target name, FailureKind kind) {
        return situation(story).broken(fault, name).gives(kind.name(), kind.name(), "ANSWERED", "NOT_TRIED");
    }

    private static Fault link(String href) {
        return ResponseFault.redirectLink(href);
    }

    private static Fault status(String location) {
        return ResponseFault.redirect(302, location);
    }

    private static Situation situation(String story) {
        return new Situation(story, List.of(), List.of());
    }

    record Break(Fault fault, Target target) {}

    record Situation(String story, List<Break> breaks, List<String> results) {
        Situation broken(Fault fault, Target target) {
            List<Break> more = new ArrayList<>(breaks);
            more.add(new Break(fault, target));
            return new Situation(story, more, results);
        }

        Situation gives(String... expected) {
            return new Situation(story, breaks, List.of(expected));
        }

        Situation outside() {
            Situation moved = situation("outside: " + story).broken(DnsFault.nxdomain(), INTERNAL_NAME);
            for (Break broken : breaks) {
                moved = moved.broken(broken.fault(), EXTERNAL_HTTPS);
            }
            String missing = FailureKind.DNS_NAME_NOT_FOUND.name();
            return moved.gives(missing, missing, results.get(0), results.get(1));
        }

        /** The failures among the results, each in the one phase where it is met. */
        List<Ending> endings() {
            return results.stream()
                    .filter(result -> !result.equals("ANSWERED") && !result.equals("NOT_TRIED"))
                    .map(FailureKind::valueOf)
                    .map(Ending::of)
                    .toList();
        }

        static String name(Attempt attempt) {
            return attempt.failure()
                    .map(failure -> failure.kind().name())
                    .orElse(attempt.response().isPresent() ? "ANSWERED" : "NOT_TRIED");
        }

        @Override
        public String toString() {
            return story;
        }
    }
}
