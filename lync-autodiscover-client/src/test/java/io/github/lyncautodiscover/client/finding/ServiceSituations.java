package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.Hairpin;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.time.Duration;
import java.util.stream.Stream;

/** Services that discovery leads to, and the way there when discovery itself has to take it. */
final class ServiceSituations {
    /** Inside answers, and leads to the public address. */
    static final ResponseFault REDIRECT =
            ResponseFault.redirectLink("https://" + Stage.WEB_SERVICES + "/Autodiscover/AutodiscoverService.svc/root");

    private ServiceSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "MOBILITY_UNAVAILABLE",
                        42,
                        "the service answers 503",
                        broken(Stage.onInternet(), ResponseFault.page(ForeignPage.HTTP_SYS_UNAVAILABLE)),
                        proved(Severity.ERROR, Stage.WEB_SERVICES, "status 503", "HTTP.sys", "mobility: ")),
                raises(
                        "MOBILITY_UNAVAILABLE",
                        42,
                        "Skype for Business 2019 answers 500",
                        broken(Stage.onInternet(Preset.SKYPE_FOR_BUSINESS_2019), ResponseFault.status(500)),
                        proved(Severity.ERROR, "UCWA", "status 500")),
                raises(
                        "MOBILITY_UNAVAILABLE",
                        42,
                        "the gateway does not reach the service",
                        broken(Stage.onInternet(), ResponseFault.page(ForeignPage.ARR_BAD_GATEWAY)),
                        finding -> {
                            proved(Severity.ERROR, "status 502.3 (no usable answer from the server behind it)")
                                    .accept(finding);
                            assertTrue(finding.remedy().startsWith("Look behind the gateway"), finding::remedy);
                        }),
                spares("MOBILITY_UNAVAILABLE", "the service wants a ticket", Stage.onInternet()),
                spares(
                        "MOBILITY_UNAVAILABLE",
                        "the service knows no GET",
                        broken(Stage.onInternet(), ResponseFault.status(405))),
                raises(
                        "MOBILITY_NOT_CHECKED",
                        "the deadline passes while the service is asked",
                        ServiceSituations::cutShort,
                        proved(Severity.WARNING, "UCWA at webext.contoso.test", "the check 0.3 s", "mobility: ")),
                spares("MOBILITY_NOT_CHECKED", "the service wants a ticket", Stage.onInternet()),
                raises(
                        "HAIRPIN_SUSPECTED",
                        43,
                        "a redirect from inside to a public address that is dropped",
                        Stage.onWifi(leadingOut(Hairpin.DROPPED)).with(REDIRECT, Target.host(Stage.INTERNAL)),
                        suspected(Severity.ERROR, Stage.INTERNAL, "203.0.113.50:443 TIMEOUT", "10.10.30.50:443")),
                raises(
                        "HAIRPIN_SUSPECTED",
                        43,
                        "a redirect from inside to a public address that resets",
                        Stage.onWifi(leadingOut(Hairpin.RESET)).with(REDIRECT, Target.host(Stage.INTERNAL)),
                        suspected(Severity.ERROR, "CONNECT_REFUSED")),
                spares(
                        "HAIRPIN_SUSPECTED",
                        "a redirect from inside to a public address that answers",
                        Stage.onWifi().with(REDIRECT, Target.host(Stage.INTERNAL))),
                spares(
                        "HAIRPIN_SUSPECTED",
                        "a redirect to a private address that refuses",
                        Stage.onWifi()
                                .with(
                                        ResponseFault.redirectLink("https://pool01.contoso.test/"),
                                        Target.host(Stage.INTERNAL))
                                .with(ConnectionFault.refuse(), Target.https("pool01.contoso.test"))));
    }

    static TopologyBuilder leadingOut(Hairpin hairpin) {
        return Preset.CONTOSO_WIFI.builder().hairpin(hairpin);
    }

    private static LyncDiagnosis cutShort() {
        return Made.outside()
                .answered("https://" + Stage.EXTERNAL + "/", Made.domain())
                .mobility(
                        MobilityCheck.Service.UCWA,
                        Made.hop("https://" + Stage.WEB_SERVICES + "/ucwa/v1/applications")
                                .times(Made.times(Phase.RESPONSE, Duration.ofMillis(300)))
                                .failure(new Failure(FailureKind.DEADLINE, Phase.RESPONSE, ""))
                                .build())
                .done();
    }

    /** Every service but discovery. */
    private static Stage broken(Stage stage, ResponseFault fault) {
        Target services = Target.host(Stage.WEB_SERVICES);
        return stage.with(fault, services.path("/mcx")).with(fault, services.path("/ucwa"));
    }
}
