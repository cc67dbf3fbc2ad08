package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.ServerCertificate;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What today's devices, and Java, make of certificates. */
final class TodaysCertificateSituations {
    private TodaysCertificateSituations() {}

    static Stream<Situation> all() {
        return Stream.of(apple(), chains(), clients()).flatMap(rows -> rows);
    }

    private static Stream<Situation> apple() {
        ServerCertificate good = ServerCertificate.fromPublicAuthority();
        return Stream.of(
                raises(
                        "CERT_REFUSED_BY_APPLE",
                        48,
                        "five years, as the company's template says",
                        presenting(good.validFor(Duration.ofDays(5 * 365))),
                        proved(Severity.ERROR, "1826 days, and 825 are the most")),
                raises(
                        "CERT_REFUSED_BY_APPLE",
                        48,
                        "826 days",
                        presenting(good.validFor(Duration.ofDays(825))),
                        proved(Severity.ERROR, "826 days")),
                raises(
                        "CERT_REFUSED_BY_APPLE",
                        48,
                        "without an extended key usage",
                        presenting(good.withExtendedKeyUsage()),
                        proved(Severity.ERROR, "does not name server authentication", "server authentication UNSAID")),
                raises(
                        "CERT_REFUSED_BY_APPLE",
                        48,
                        "on a company's authority that this computer knows",
                        Stage.onWifi(Preset.CONTOSO_WIFI
                                        .builder()
                                        .frontEndCertificate(ServerCertificate.fromPrivateAuthority()
                                                .validFor(Duration.ofDays(5 * 365))))
                                .domainJoined(),
                        proved(Severity.ERROR, Stage.INTERNAL, "1826 days")),
                raises(
                        "CERT_REFUSED_BY_APPLE",
                        49,
                        "the name is the common name only",
                        Stage.onInternet().with(commonNameOnly(), Target.https(Stage.EXTERNAL)),
                        proved(Severity.ERROR, Stage.EXTERNAL + " as common name only", "works in Java", "SAN none")),
                spares("CERT_REFUSED_BY_APPLE", "825 days", presenting(good.validFor(Duration.ofDays(824)))),
                spares(
                        "CERT_REFUSED_BY_APPLE",
                        "of before July 2019",
                        presenting(good.issued(Duration.ofDays(3000))
                                .validFor(Duration.ofDays(600))
                                .withExtendedKeyUsage())),
                raises(
                        "TLS_NAME_MISMATCH",
                        49,
                        "the name is the common name only",
                        Stage.onInternet().with(commonNameOnly(), Target.https(Stage.EXTERNAL)),
                        suspected(Severity.ERROR, "which Java takes and phones refuse")),
                spares(
                        "TLS_NAME_MISMATCH",
                        50,
                        "an address among the names",
                        atAddress(ServerCertificate.fromPublicAuthority(
                                "203.0.113.50", Stage.EXTERNAL, Stage.WEB_SERVICES))),
                raises(
                        "TLS_NAME_MISMATCH",
                        50,
                        "another address among the names",
                        atAddress(ServerCertificate.fromPublicAuthority(
                                "203.0.113.51", Stage.EXTERNAL, Stage.WEB_SERVICES)),
                        proved(Severity.WARNING, "203.0.113.50")));
    }

    private static Stream<Situation> chains() {
        ServerCertificate good = ServerCertificate.fromPublicAuthority();
        return Stream.of(
                raises(
                        "CERT_EXPIRED",
                        51,
                        "the intermediate ran out",
                        presenting(good.withExpiredIntermediate()),
                        proved(Severity.ERROR, "The certificate of Testkit Public CA Issuing")),
                raises(
                        "CERT_EXPIRED",
                        51,
                        "a needless certificate in the chain ran out",
                        presenting(good.withExpiredCrossSignedRoot()),
                        finding -> {
                            proved(Severity.WARNING, "this client did without it")
                                    .accept(finding);
                            assertTrue(finding.remedy().startsWith("Take the certificate"), finding::remedy);
                        }),
                spares("CERT_EXPIRED", "the root is sent along", presenting(good.withRoot())),
                raises(
                        "CERT_TOO_LARGE",
                        52,
                        "more names than Java takes",
                        presenting(names(2000)),
                        proved(Severity.ERROR, "exceeds the maximum allowed size")),
                spares("CERT_TOO_LARGE", "500 names", presenting(names(500))));
    }

    private static Stream<Situation> clients() {
        return Stream.of(
                raises(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        54,
                        "the connection ends without one",
                        Stage.onInternet().with(ClientCertificate.REQUIRED, Target.everyHost()),
                        proved(Severity.ERROR, "ends the connection")),
                raises(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        54,
                        "asked for, and IIS says that it is required",
                        Stage.onInternet()
                                .with(ClientCertificate.REQUESTED, Target.everyHost())
                                .with(ResponseFault.iis(403, 7), Target.everyHost()),
                        proved(Severity.ERROR, "status 403.7 (a client certificate is required)")),
                spares(
                        "HTTP_FORBIDDEN",
                        54,
                        "asked for, and IIS says that it is required",
                        Stage.onInternet()
                                .with(ClientCertificate.REQUESTED, Target.everyHost())
                                .with(ResponseFault.iis(403, 7), Target.everyHost())),
                spares(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        "a sub-status of another status",
                        Stage.onInternet().with(ResponseFault.iis(404, 7), Target.everyHost())),
                raises(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        54,
                        "asked for, and refused without a reason",
                        Stage.onInternet()
                                .with(ClientCertificate.REQUESTED, Target.everyHost())
                                .with(ResponseFault.status(400), Target.everyHost()),
                        suspected(Severity.ERROR, "status 400")),
                spares(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        "asked for, and let in without",
                        Stage.onInternet().with(ClientCertificate.REQUESTED, Target.everyHost())),
                spares(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        "refused, and none was asked for",
                        Stage.onInternet().with(ResponseFault.status(403), Target.everyHost())));
    }

    /** Given out by hand, as devices have it whose user types the server in. */
    private static Stage atAddress(ServerCertificate certificate) {
        return presenting(certificate).client(client -> client.plan(LookupPlan.startAt("203.0.113.50")));
    }

    private static ServerCertificate commonNameOnly() {
        return ServerCertificate.fromPublicAuthority(Stage.EXTERNAL).withCommonNameOnly();
    }

    private static Stage presenting(ServerCertificate certificate) {
        return Stage.onInternet(Preset.CONTOSO_WIFI.builder().reverseProxyCertificate(certificate));
    }

    private static ServerCertificate names(int count) {
        Stream<String> needed = Stream.of(Stage.EXTERNAL, Stage.WEB_SERVICES);
        Stream<String> others = IntStream.range(0, count).mapToObj(number -> "customer-" + number + ".contoso.test");
        return ServerCertificate.fromPublicAuthority(
                Stream.concat(needed, others).toArray(String[]::new));
    }
}
