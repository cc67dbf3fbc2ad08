package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Redirects that lead back. */
final class RedirectBackSituations {
    private static final ResponseFault TO_HTTPS = ResponseFault.redirect(301, "https://" + Stage.EXTERNAL + "/");

    private RedirectBackSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "HTTP_LEADS_BACK_TO_HTTPS",
                        53,
                        "80 leads to the certificate that was refused",
                        Stage.onInternet()
                                .with(CertificateFault.WRONG_NAME, Target.https(Stage.EXTERNAL))
                                .with(TO_HTTPS, Target.http(Stage.EXTERNAL)),
                        proved(Severity.ERROR, Stage.EXTERNAL, "location: https://" + Stage.EXTERNAL)),
                raises(
                        "HTTP_LEADS_BACK_TO_HTTPS",
                        53,
                        "the same inside, while the reverse proxy makes up for it",
                        Stage.onWifi()
                                .with(CertificateFault.EXPIRED, Target.https(Stage.INTERNAL))
                                .with(
                                        ResponseFault.redirect(302, "https://" + Stage.INTERNAL + "/"),
                                        Target.http(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL)),
                spares(
                        "HTTP_LEADS_BACK_TO_HTTPS",
                        "80 really answers",
                        Stage.onInternet().with(CertificateFault.WRONG_NAME, Target.https(Stage.EXTERNAL))),
                spares(
                        "HTTP_LEADS_BACK_TO_HTTPS",
                        "80 leads to a name that the certificate has",
                        Stage.onInternet(Preset.PORT_80_LISTENER)),
                raises(
                        "REDIRECT_SETS_COOKIE",
                        56,
                        "to the same URL, with a cookie",
                        Stage.onInternet().with(ResponseFault.cookieWall("visited"), Target.everyHost()),
                        proved(Severity.ERROR, Stage.EXTERNAL, "set-cookie: visited=")),
                spares(
                        "REDIRECT_SETS_COOKIE",
                        "two documents that redirect to each other",
                        Stage.onInternet().with(ResponseFault.redirectLoop(), Target.host(Stage.EXTERNAL))),
                spares(
                        "REDIRECT_SETS_COOKIE",
                        "to the same URL, without a cookie",
                        Stage.onInternet().with(ResponseFault.redirect(302, "/"), Target.everyHost())));
    }
}
