package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

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
        return Stream.of(
                raises(
                        "CERT_REFUSED_BY_APPLE",
                        48,
                        "five years, as the company's template says",
                        presenting(ServerCertificate.fromPublicAuthority().validFor(Duration.ofDays(5 * 365))),
                        proved(Severity.ERROR, "1826 days, and 825 are the most")),
                spares(
                        "CERT_REFUSED_BY_APPLE",
                        "824 days",
                        presenting(ServerCertificate.fromPublicAuthority().validFor(Duration.ofDays(823)))));
    }

    private static Stream<Situation> chains() {
        return Stream.of(
                raises(
                        "CERT_TOO_LARGE",
                        52,
                        "more names than Java takes",
                        presenting(names(2000)),
                        proved(Severity.ERROR, Stage.EXTERNAL, "exceeds the maximum")),
                spares("CERT_TOO_LARGE", "some names", presenting(names(20))));
    }

    private static Stream<Situation> clients() {
        return Stream.of(
                raises(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        54,
                        "the connection ends without one",
                        Stage.onInternet().with(ClientCertificate.REQUIRED, Target.everyHost()),
                        proved(Severity.WARNING, Stage.EXTERNAL, "ends the connection")),
                raises(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        54,
                        "asked for, and IIS says that it is required",
                        Stage.onInternet()
                                .with(ClientCertificate.REQUESTED, Target.everyHost())
                                .with(ResponseFault.iis(403, 7), Target.everyHost()),
                        proved(Severity.ERROR, "status 403")),
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
