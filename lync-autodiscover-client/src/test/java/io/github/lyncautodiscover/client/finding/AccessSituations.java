package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.ticket.OAuthTicketSource;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.CannedResponse;
import io.github.lyncautodiscover.testkit.CannedResponses;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.util.stream.Stream;

/** Refusals, and what the User resource asks for. */
final class AccessSituations {
    private static final String ALICE = "alice@contoso.test";
    private static final String OAUTH_USER = "/Autodiscover/AutodiscoverService.svc/root/oauth/user";

    private AccessSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "HTTP_FORBIDDEN",
                        19,
                        "a rule refuses everybody",
                        Stage.onInternet()
                                .with(
                                        ResponseFault.iis(403, 6).with("X-Ms-Diagnostics", "4004;reason=not allowed"),
                                        Target.everyHost()),
                        proved(
                                Severity.ERROR,
                                Stage.EXTERNAL,
                                "Status 403.6 (the client's address is refused) from " + Stage.EXTERNAL,
                                "4004;reason=not allowed",
                                "(status 403.6)")),
                raises(
                        "HTTP_FORBIDDEN",
                        19,
                        "only the internal name is refused",
                        Stage.onWifi().with(ResponseFault.status(403), Target.host(Stage.INTERNAL)),
                        proved(Severity.WARNING, Stage.INTERNAL)),
                spares(
                        "HTTP_FORBIDDEN",
                        "the same page with another status",
                        Stage.onWifi().with(ResponseFault.iis(404, 7), Target.host(Stage.INTERNAL))),
                spares(
                        "HTTP_FORBIDDEN",
                        "the User resource wants a ticket",
                        Stage.onWifi().client(LyncAutodiscover.Builder::challenge)),
                raises(
                        "AUTH_CHALLENGE_MISSING",
                        18,
                        "the proxy drops the challenge",
                        Stage.onWifi()
                                .client(LyncAutodiscover.Builder::challenge)
                                .with(
                                        ResponseFault.status(401),
                                        Target.host("webint.contoso.test").path(OAUTH_USER)),
                        proved(Severity.WARNING, "webint.contoso.test")),
                spares(
                        "AUTH_CHALLENGE_MISSING",
                        "the challenge is complete",
                        Stage.onWifi().client(LyncAutodiscover.Builder::challenge)),
                raises(
                        "HOME_POOL_DIFFERS",
                        18,
                        "the User document names another pool",
                        withTicket().with(ResponseFault.document(otherPool()), userResource()),
                        proved(Severity.INFO, "webint2.contoso.test")),
                spares("HOME_POOL_DIFFERS", "the user is at home here", withTicket()));
    }

    private static Target userResource() {
        return Target.host("webint.contoso.test").path(OAUTH_USER);
    }

    private static CannedResponse otherPool() {
        return CannedResponses.of(Flavour.LYNC_2013, "contoso.test")
                .withWebServices("webint2.contoso.test", "webext2.contoso.test")
                .user(AccessLocation.INTERNAL);
    }

    private static Stage withTicket() {
        TopologyBuilder plan = Preset.CONTOSO_WIFI
                .builder()
                .authentication(UserAuthentication.MS_RTC_OAUTH)
                .user(ALICE, "Passw0rd");
        return Stage.onWifi(plan)
                .client(client ->
                        client.tickets(OAuthTicketSource.password(SipAddress.of(ALICE), "Passw0rd".toCharArray())));
    }
}
