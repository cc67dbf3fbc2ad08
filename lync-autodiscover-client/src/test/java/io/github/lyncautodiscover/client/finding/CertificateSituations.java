package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.ServerCertificate;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.stream.Stream;

/** Certificates that nobody trusts, or for other names, or out of date. */
final class CertificateSituations {
    private static final String OTHER_DOMAIN = "lyncdiscover.fabrikam.test";

    private CertificateSituations() {}

    static Stream<Situation> all() {
        return Stream.of(trust(), names(), validity()).flatMap(rows -> rows);
    }

    private static Stream<Situation> trust() {
        return Stream.of(
                raises(
                        "TLS_UNTRUSTED_ISSUER",
                        2,
                        "the Front End's certificate comes from the company's authority",
                        Stage.onWifi(Preset.WIFI_PRIVATE_CA),
                        CertificateSituations::isPrivateAuthority),
                raises(
                        "TLS_UNTRUSTED_ISSUER",
                        2,
                        "the company's authority, and a certificate of tomorrow",
                        brokenToo(CertificateFault.NOT_YET_VALID),
                        Proof.proved(Severity.ERROR, "would not be enough: it becomes valid on ")),
                raises(
                        "TLS_UNTRUSTED_ISSUER",
                        2,
                        "the company's authority, and a certificate of yesterday",
                        brokenToo(CertificateFault.EXPIRED),
                        Proof.proved(Severity.ERROR, "would not be enough: it ran out on ")),
                raises(
                        "TLS_UNTRUSTED_ISSUER",
                        2,
                        "the company's authority, and a short key",
                        brokenToo(CertificateFault.WEAK_KEY),
                        Proof.proved(Severity.ERROR, "would not be enough: it has a key of only 1024 bits")),
                raises(
                        "TLS_UNTRUSTED_ISSUER",
                        2,
                        "the company's authority, and five years as in its template",
                        Stage.onWifi(Preset.WIFI_PRIVATE_CA
                                .builder()
                                .frontEndCertificate(
                                        ServerCertificate.fromPrivateAuthority().validFor(Duration.ofDays(1825)))),
                        Proof.proved(
                                Severity.ERROR, "enough for Java and Windows, not for iPhones: it is valid for 18")),
                raises(
                        "TLS_UNTRUSTED_ISSUER",
                        2,
                        "the certificate vouches for itself",
                        broken(CertificateFault.SELF_SIGNED)),
                spares(
                        "TLS_UNTRUSTED_ISSUER",
                        "a PC of the domain knows the company's authority",
                        Stage.onWifi(Preset.WIFI_PRIVATE_CA).domainJoined()),
                spares(
                        "TLS_UNTRUSTED_ISSUER",
                        "the internal name leads to the reverse proxy",
                        Stage.onWifi(Preset.WIFI_THROUGH_REVERSE_PROXY)),
                spares(
                        "TLS_UNTRUSTED_ISSUER",
                        "an intermediate is missing",
                        broken(CertificateFault.MISSING_INTERMEDIATE)),
                raises(
                        "TLS_CHAIN_INCOMPLETE",
                        3,
                        "one host sends the intermediate that another does not",
                        broken(CertificateFault.MISSING_INTERMEDIATE),
                        finding -> {
                            assertEquals(Certainty.PROVED, finding.certainty());
                            assertTrue(
                                    quotes(finding, "http://pki.contoso.test/issuing.cer"),
                                    finding.evidence()::toString);
                        }),
                raises(
                        "TLS_CHAIN_INCOMPLETE",
                        3,
                        "no host sends the intermediate, which is to be had elsewhere",
                        nobodySendsTheIntermediate("bob@fabrikam.test"),
                        finding -> assertEquals(Certainty.SUSPECTED, finding.certainty())),
                spares(
                        "TLS_CHAIN_INCOMPLETE",
                        "no host sends the issuer, which the company itself has",
                        nobodySendsTheIntermediate("alice@contoso.test")),
                spares(
                        "TLS_CHAIN_INCOMPLETE",
                        "a private authority sends its intermediate",
                        Stage.onWifi(Preset.WIFI_PRIVATE_CA)));
    }

    private static Stream<Situation> names() {
        return Stream.of(
                raises(
                        "TLS_NAME_MISMATCH",
                        1,
                        "the second SIP domain was forgotten, and port 80 answers",
                        Stage.onWifi(Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE)
                                .user("bob@fabrikam.test"),
                        finding -> assertEquals(Severity.WARNING, finding.severity())),
                raises(
                        "TLS_NAME_MISMATCH",
                        1,
                        "the second SIP domain was forgotten, as its matrix shows",
                        Stage.onWifi(Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE)
                                .examining(standard -> standard.domains("fabrikam.test")),
                        CertificateSituations::isMissingDomain),
                raises(
                        "TLS_NAME_MISMATCH",
                        1,
                        "the certificate is somebody else's, and the mobility service has no other port",
                        Stage.onWifi().with(CertificateFault.WRONG_NAME, Target.https(Stage.WEB_SERVICES)),
                        finding -> assertEquals(Severity.ERROR, finding.severity())),
                spares(
                        "TLS_NAME_MISMATCH",
                        "all names of all SIP domains are in the certificate",
                        Stage.onWifi(Preset.CONTOSO_WIFI.builder().sipDomain("fabrikam.test"))
                                .examining(standard -> standard.domains("fabrikam.test"))),
                spares("TLS_NAME_MISMATCH", "port 80 on purpose", Stage.onWifi(Preset.PORT_80_LISTENER)),
                spares("TLS_NAME_MISMATCH", "an alias of Skype for Business Online", Stage.onInternet(Preset.ONLINE)));
    }

    private static Stream<Situation> validity() {
        return Stream.of(
                raises("CERT_EXPIRED", 21, "ran out yesterday", broken(CertificateFault.EXPIRED), finding -> {
                    assertEquals(Severity.ERROR, finding.severity());
                    assertTrue(finding.message().contains("ran out on"), finding::message);
                }),
                spares("CERT_EXPIRED", "valid for a while", Stage.onWifi()),
                spares("CERT_EXPIRED", "not valid yet", broken(CertificateFault.NOT_YET_VALID)),
                raises(
                        "CERT_EXPIRES_SOON",
                        21,
                        "three days are left",
                        Stage.onWifi(Preset.CONTOSO_WIFI
                                .builder()
                                .frontEndCertificate(ServerCertificate.fromPublicAuthority()
                                        .issued(Duration.ofDays(80))
                                        .validFor(Duration.ofHours(73)))),
                        Proof.proved(Severity.WARNING, "runs out on", "in 3 days")),
                spares("CERT_EXPIRES_SOON", "a month is left", Stage.onWifi()),
                spares(
                        "CERT_EXPIRES_SOON",
                        "thirteen days are left of 47, and renewal is for this week",
                        Stage.onWifi(Preset.CONTOSO_WIFI
                                .builder()
                                .frontEndCertificate(ServerCertificate.fromPublicAuthority()
                                        .issued(Duration.ofDays(34))
                                        .validFor(Duration.ofDays(13))))),
                raises(
                        "CLOCK_SKEW",
                        21,
                        "the server's clock is two hours ahead",
                        Stage.onWifi().with(ResponseFault.clock(Duration.ofHours(2)), Target.host(Stage.INTERNAL)),
                        Proof.proved(Severity.WARNING, "minutes ahead of", "Date: ")),
                spares("CLOCK_SKEW", "clocks agree", Stage.onWifi()),
                raises("CERT_NOT_YET_VALID", 21, "becomes valid tomorrow", broken(CertificateFault.NOT_YET_VALID)),
                spares("CERT_NOT_YET_VALID", "valid since yesterday", Stage.onWifi()));
    }

    static boolean quotes(Finding finding, String text) {
        return finding.evidence().stream().anyMatch(evidence -> evidence.text().contains(text));
    }

    private static void isPrivateAuthority(Finding finding) {
        assertEquals(Certainty.PROVED, finding.certainty());
        assertTrue(finding.message().contains("Testkit Company CA Root"), finding::message);
        assertTrue(quotes(finding, "would be enough"), finding.evidence()::toString);
        assertTrue(
                quotes(finding, "iOS 13 and later ends with a general error (Apple support article 103769)"),
                finding.evidence()::toString);
        assertFalse(quotes(finding, "Windows Phone 7"), finding.evidence()::toString);
        assertTrue(finding.remedy().contains("install the root on every phone"), finding::remedy);
        assertEquals(new Evidence.HopPlace(1, 1), finding.evidence().get(0).place());
    }

    private static void isMissingDomain(Finding finding) {
        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.message().contains("users of fabrikam.test"), finding::message);
        assertTrue(quotes(finding, OTHER_DOMAIN + " is not among the names of "), finding.evidence()::toString);
        assertEquals(Evidence.Part.CERTIFICATES, finding.evidence().get(0).place());
    }

    private static Stage broken(CertificateFault fault) {
        return Stage.onWifi().with(fault, Target.https(Stage.INTERNAL));
    }

    /** Trust is not all that is missing. */
    private static Stage brokenToo(CertificateFault fault) {
        return Stage.onWifi(Preset.WIFI_PRIVATE_CA)
                .with(fault, Target.https(Stage.INTERNAL))
                .with(fault, Target.https("webint.contoso.test"));
    }

    private static Stage nobodySendsTheIntermediate(String user) {
        CertificateFault missing = CertificateFault.MISSING_INTERMEDIATE;
        return Stage.onWifi(Preset.CONTOSO_WIFI.builder().sipDomain("fabrikam.test"))
                .user(user)
                .with(missing, Target.https(Stage.INTERNAL))
                .with(missing, Target.https(Stage.EXTERNAL))
                .with(missing, Target.https("lyncdiscoverinternal.fabrikam.test"))
                .with(missing, Target.https(OTHER_DOMAIN))
                .with(missing, Target.https("webint.contoso.test"))
                .with(missing, Target.https(Stage.WEB_SERVICES));
    }
}
