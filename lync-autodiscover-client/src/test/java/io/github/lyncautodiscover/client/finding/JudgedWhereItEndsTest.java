package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Made.EXTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.INTERNAL;
import static io.github.lyncautodiscover.client.finding.Made.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.evidence.TlsRefusal;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A first hop, a header or a product's name says nothing that the end of the candidate contradicts. */
class JudgedWhereItEndsTest {
    private static final String HTTPS = "https://" + EXTERNAL + "/";
    private static final String HTTP = "http://" + EXTERNAL + "/";
    private static final Failure OTHER_DOMAIN =
            new Failure(FailureKind.REDIRECT_OTHER_DOMAIN, Phase.DOCUMENT, "to another domain");

    @ParameterizedTest
    @ValueSource(
            strings = {"NSC_mzod-443=ffffffff;Version=1;Path=/", "MRHSession=0c2f;path=/", "MSISAuth=1", "cadata=1"})
    void aMarkOfAProductOnAGoodAnswerIsNoFault(String cookie) {
        Hop good = Made.hop(HTTPS)
                .status(200)
                .headers(List.of(new Header("Set-Cookie", cookie)))
                .build();

        List<String> codes = Made.outside().answered(Made.domain(), good).codes();

        assertEquals(List.of("OK DISCOVERY_ANSWERED"), codes);
    }

    @Test
    void aLoginThatLedToAnAnswerIsNoFault() {
        Hop first = Made.redirect(HTTPS, "/my.policy", "MRHSession=1");
        Hop second = Made.hop("https://" + EXTERNAL + "/my.policy").status(200).build();

        List<String> codes =
                Made.outside().answered(Made.domain(), first, second).codes();

        assertEquals(List.of("OK DISCOVERY_ANSWERED"), codes);
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.microsoftonline.com/0a1b/oauth2/authorize?client_id=1, Microsoft Entra",
        "https://gate.contoso.test/vpn/index.html, Citrix",
        "https://sts.fabrikam.test/adfs/ls?wa=1, AD FS",
    })
    void aRedirectToALoginThatEndedThereIsOne(String location, String whose) {
        Finding finding = Made.outside()
                .failed(HTTPS, OTHER_DOMAIN, Made.redirect(HTTPS, location))
                .finding("HTML_INSTEAD_OF_DISCOVERY")
                .orElseThrow();

        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.message().contains(whose), finding::message);
    }

    @Test
    void port80ThatLeadsBackToTheRefusedHttpsDoesNotMakeUpForIt() {
        Hop refused = mismatch(HTTPS);
        Made made = Made.outside().failed(refused).failed(Made.redirect(HTTP, HTTPS), refused);

        Finding finding = made.finding("TLS_NAME_MISMATCH").orElseThrow();

        assertEquals(Severity.ERROR, finding.severity());
        assertFalse(finding.message().contains("port 80"), finding::message);
        assertTrue(made.finding("HTTP_ONLY_PUBLISHED").isEmpty());
    }

    @Test
    void port80ThatAnswersMakesUpForIt() {
        Hop plain = Made.hop(HTTP).status(200).build();

        Finding finding = Made.outside()
                .failed(mismatch(HTTPS))
                .answered(Made.domain(), plain)
                .finding("TLS_NAME_MISMATCH")
                .orElseThrow();

        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.message().contains("port 80 answers instead"), finding::message);
    }

    @Test
    void aSchemeIsPublishedWhenItsCandidateAnswers() {
        Hop refused = Made.refused(HTTPS, FailureKind.CONNECT_REFUSED, Phase.CONNECT);
        Hop plain = Made.hop(HTTP).status(200).build();
        Hop lost = Made.refused("https://gone.contoso.test/", FailureKind.DNS_NAME_NOT_FOUND, Phase.DNS);

        assertTrue(Made.outside()
                .failed(refused)
                .answered(Made.domain(), plain)
                .finding("HTTP_ONLY_PUBLISHED")
                .isPresent());
        assertTrue(Made.outside()
                .failed(refused)
                .failed(Made.redirect(HTTP, "https://gone.contoso.test/"), lost)
                .finding("HTTP_ONLY_PUBLISHED")
                .isEmpty());
    }

    @Test
    void aProxyWhoseBackEndFailsHasPublishedThePort() {
        Hop unavailable = Made.hop(HTTPS)
                .status(503)
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 503"))
                .build();

        assertTrue(Made.outside()
                .failed(unavailable)
                .answered(Made.domain(), Made.hop(HTTP).status(200).build())
                .finding("HTTP_ONLY_PUBLISHED")
                .isEmpty());
    }

    @Test
    void aLoginInFrontOfTheRootSaysNothingAboutTheUserResource() {
        Hop basic = Made.hop(HTTPS)
                .status(401)
                .challenge(
                        new AuthenticationChallenge(List.of(new AuthenticationChallenge.Scheme("Basic", Map.of())), ""))
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 401"))
                .build();

        assertTrue(
                Made.outside().failed(basic).finding("AUTH_CHALLENGE_MISSING").isEmpty());
    }

    @Test
    void whatThisClientRefusedItselfWasNoDemandForItsCertificate() {
        Hop untrusted = asked(HTTPS)
                .failure(new Failure(FailureKind.TLS_UNTRUSTED_ISSUER, Phase.TLS, "issuer CN=Company"))
                .build();

        assertTrue(Made.outside()
                .failed(untrusted)
                .finding("CLIENT_CERTIFICATE_DEMANDED")
                .isEmpty());
    }

    @Test
    void aRequestRefusedForWantOfACertificateWasADemand() {
        Hop forbidden = asked(HTTPS)
                .status(403)
                .subStatus(7)
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 403.7"))
                .build();

        Finding finding = Made.outside()
                .failed(forbidden)
                .finding("CLIENT_CERTIFICATE_DEMANDED")
                .orElseThrow();

        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.message().contains("403.7 (a client certificate is required)"), finding::message);
    }

    @Test
    void theAlertForWantOfACertificateIsNoOldProtocol() {
        Hop ended = asked(HTTPS)
                .failure(new Failure(FailureKind.TLS_HANDSHAKE, Phase.TLS, ""))
                .tlsRefusal(new TlsRefusal(TlsRefusal.Kind.ALERT, "handshake_failure"))
                .build();

        Made made = Made.outside().failed(ended);

        assertTrue(made.finding("TLS_PROTOCOL_TOO_OLD").isEmpty());
        assertTrue(made.finding("CLIENT_CERTIFICATE_DEMANDED").isPresent());
    }

    /** The sentence is for people: in other words, or in none, it is the same fact. */
    @Test
    void whatEndedAHandshakeIsAFactAndNoSentence() {
        Failure silent = new Failure(FailureKind.TLS_HANDSHAKE, Phase.TLS, "");
        Failure saying = new Failure(FailureKind.TLS_HANDSHAKE, Phase.TLS, "the alert protocol_version");
        TlsRefusal alert = new TlsRefusal(TlsRefusal.Kind.ALERT, "protocol_version");
        TlsRefusal large = new TlsRefusal(TlsRefusal.Kind.MESSAGE_SIZE, "55783");

        Made said = Made.outside().failed(Made.hop(HTTPS).failure(saying).build());
        Made known = Made.outside()
                .failed(Made.hop(HTTPS).failure(silent).tlsRefusal(alert).build());
        Made tooLarge = Made.outside()
                .failed(Made.hop(HTTPS).failure(silent).tlsRefusal(large).build());

        assertTrue(said.finding("TLS_PROTOCOL_TOO_OLD").isEmpty());
        assertTrue(known.finding("TLS_PROTOCOL_TOO_OLD").isPresent());
        assertTrue(tooLarge.finding("TLS_PROTOCOL_TOO_OLD").isEmpty());
        assertTrue(tooLarge.finding("CERT_TOO_LARGE").isPresent());
    }

    @Test
    void bothNamesSentToAnotherDomainThatAnsweredIsNoPortal() {
        Hop answer = Made.hop("https://autodiscover.hoster.test/").status(200).build();
        Hop internal = Made.redirect("https://" + INTERNAL + "/", "https://autodiscover.hoster.test/");
        Hop external = Made.redirect(HTTPS, "https://autodiscover.hoster.test/");

        assertTrue(Made.at(Vantage.INSIDE)
                .answered(Made.domain(), internal, answer)
                .answered(Made.domain(), external, answer)
                .finding("CAPTIVE_PORTAL_SUSPECTED")
                .isEmpty());
    }

    @Test
    void microsoftsOwnNotFoundIsNoForgottenHostHeader() {
        Hop notFound = Made.hop("https://webdir.online.lync.com/")
                .status(404)
                .headers(List.of(new Header("Server", "Microsoft-HTTPAPI/2.0")))
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 404"))
                .build();

        assertTrue(Made.outside()
                .failed(HTTP, notFound.failure().orElseThrow(), notFound)
                .finding("HOST_HEADER_NOT_FORWARDED")
                .isEmpty());
    }

    @Test
    void aCommonNameThatJavaTakesIsSaidInOneSentence() {
        Hop taken = Made.hop(HTTPS)
                .status(200)
                .tls(Made.tls(Made.certificate(EXTERNAL)))
                .build();

        Finding finding = Made.outside()
                .answered(Made.domain(), taken)
                .finding("TLS_NAME_MISMATCH")
                .orElseThrow();

        assertEquals(Certainty.SUSPECTED, finding.certainty());
        assertTrue(finding.message().contains("which Java takes and phones refuse"), finding::message);
    }

    @Test
    void anAddressIsNamedByTheSameAddress() {
        CertificateFacts certificate = Made.certificate("x", "203.0.113.50", "2001:db8:0:0:0:0:0:1");

        assertTrue(certificate.covers("203.0.113.50"));
        assertTrue(certificate.covers("2001:db8::1"));
        assertFalse(certificate.covers("203.0.113.51"));
        assertFalse(Made.certificate("x", "*.0.113.50").covers("203.0.113.50"));
        assertFalse(Made.certificate("203.0.113.50").coversByCommonName("203.0.113.50"));
        assertTrue(Made.certificate(WEB, "203.0.113.50").coversByCommonName(WEB));
        assertFalse(Made.certificate(WEB, "other.test").coversByCommonName(WEB));
    }

    @Test
    void anExpiredSpareCertificateIsToBeTakenOut() {
        CertificateFacts old = Made.certificate(
                "Old Root, cross-signed",
                "CN=Older Root",
                Made.NOW.minus(Duration.ofDays(900)),
                Made.NOW.minusSeconds(9));
        Hop good = Made.hop(HTTPS)
                .status(200)
                .tls(Made.tls(Made.certificate(EXTERNAL, EXTERNAL), old))
                .build();

        Finding finding = Made.outside()
                .answered(Made.domain(), good)
                .finding("CERT_EXPIRED")
                .orElseThrow();

        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.message().contains("did without it"), finding::message);
        assertTrue(finding.remedy().startsWith("Take the certificate"), finding::remedy);
    }

    @Test
    void theDatesOfATrustedRootDoNotMatter() {
        CertificateFacts root = Made.certificate(
                "Old Root", "CN=Old Root", Made.NOW.minus(Duration.ofDays(900)), Made.NOW.minusSeconds(9));
        Hop good = Made.hop(HTTPS)
                .status(200)
                .tls(Made.tls(Made.certificate(EXTERNAL, EXTERNAL), root))
                .build();

        assertTrue(Made.outside()
                .answered(Made.domain(), good)
                .finding("CERT_EXPIRED")
                .isEmpty());
    }

    @Test
    void anInternalNameAtAPublicAddressThatAnswersMayBeInside() {
        assertTrue(saysInternal(Vantage.UNKNOWN, INTERNAL).isEmpty());
        assertTrue(saysInternal(Vantage.UNKNOWN, EXTERNAL).isPresent());
        assertTrue(saysInternal(Vantage.OUTSIDE, INTERNAL).isPresent());
    }

    private static Optional<Finding> saysInternal(Vantage vantage, String host) {
        AutodiscoverResponse inside =
                AutodiscoverResponse.of(AccessLocation.INTERNAL, Made.domain().resource());
        Hop hop = Made.hop("https://" + host + "/")
                .status(200)
                .addressTries(Made.connected("203.0.113.50", 443))
                .document(new AutodiscoverDocument(inside, DocumentFormat.AUTODISCOVER_XML))
                .build();
        return Made.at(vantage).answered(inside, hop).finding("PROXY_PORT_BRIDGE_WRONG");
    }

    private static Hop mismatch(String url) {
        return Made.hop(url)
                .tls(Made.tls(Made.certificate("other.example", "other.example")))
                .failure(new Failure(FailureKind.TLS_NAME_MISMATCH, Phase.TLS, "it names other.example"))
                .build();
    }

    private static Hop.Builder asked(String url) {
        return Made.hop(url).tls(new TlsFacts("TLSv1.2", "", List.of(), ChainTrust.UNKNOWN, true, false));
    }
}
