package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.ticket.OAuthTicketSource;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tickets, cookies and queries went over the wire, and stand in no report. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecretsTest {
    private static final SipAddress USER = SipAddress.of("alice@contoso.test");
    private static final String PASSWORD = "TelltalePassw0rd";
    private static final String TICKET = "cwt=TelltaleTicket";
    private static final String COOKIE = "TelltaleCookie";
    private static final String QUERY = "TelltaleQuery";
    private static final String TELLTALE = "Telltale";
    private static final Target FIRST = Target.https("lyncdiscoverinternal.contoso.test");
    private static final Target WEB_SERVICES = Target.https("webint.contoso.test");
    private static final Target MOBILITY = Target.https("webext.contoso.test");
    private static final String OAUTH_USER = "/Autodiscover/AutodiscoverService.svc/root/oauth/user";

    private final List<String> tickets = new CopyOnWriteArrayList<>();

    @Test
    void keepsATicketThatOpenedTheUserResourceOutOfReports() {
        try (LyncDeployment deployment = deployment()) {
            LyncDiagnosis diagnosis = diagnose(deployment, kept(password()));

            assertTrue(diagnosis.discovery().orElseThrow().isFound(), diagnosis::toText);
            assertEquals(1, tickets.size());
            String ticket = tickets.get(0).replaceFirst(".*=", "");
            assertSent(deployment, "authorization", ticket);
            Reported.well(diagnosis);
            Reported.hides(diagnosis, Stream.of(ticket, TELLTALE));
        }
    }

    @Test
    void keepsATicketThatWasRefusedAndSentBackOutOfReports() {
        try (LyncDeployment deployment = deployment()) {
            ResponseFault echo = ResponseFault.clock(Duration.ZERO)
                    .with("X-Ms-Diagnostics", "28020;source=\"" + TICKET + "\";reason=\"no use for " + TICKET + "\"");

            LyncDiagnosis diagnosis = diagnose(deployment, request -> {
                deployment.inject(echo, WEB_SERVICES.path(OAUTH_USER));
                return Optional.of(Ticket.bearer(TICKET));
            });

            assertSent(deployment, "authorization", TICKET);
            assertTrue(diagnosis.toText(TextStyle.verbose()).contains("no use for"), diagnosis::toText);
            Reported.well(diagnosis);
            Reported.hides(diagnosis, Stream.of(TELLTALE));
        }
    }

    @Test
    void keepsTheValueOfTheAffinityCookieOutOfReports() {
        try (LyncDeployment deployment = deployment()) {
            ResponseFault cookie = ResponseFault.clock(Duration.ZERO)
                    .with("Set-Cookie", "MS-WSMAN=" + COOKIE + "; path=/; HttpOnly", "other=" + COOKIE);
            List.of(FIRST, WEB_SERVICES, MOBILITY).forEach(target -> deployment.inject(cookie, target));

            LyncDiagnosis diagnosis = diagnose(deployment, password());

            assertSent(deployment, "cookie", COOKIE);
            assertTrue(diagnosis.toText(TextStyle.verbose()).contains("MS-WSMAN"), diagnosis::toText);
            Reported.well(diagnosis);
            Reported.hides(diagnosis, Stream.of(TELLTALE));
        }
    }

    @Test
    void keepsTheValuesOfQueriesOutOfReports() {
        try (LyncDeployment deployment = deployment()) {
            String query = "/?hint=" + QUERY;
            deployment.inject(ResponseFault.redirectLink("https://lyncdiscover.contoso.test" + query), FIRST);
            deployment.inject(
                    ResponseFault.redirect(302, "https://lync.fabrikam.test" + query),
                    Target.host("lyncdiscover.contoso.test"));

            LyncDiagnosis diagnosis = diagnose(deployment, request -> Optional.empty());

            assertTrue(
                    deployment.requests().stream()
                            .anyMatch(request -> request.target().contains(QUERY)),
                    deployment.requests()::toString);
            assertTrue(diagnosis.toText(TextStyle.verbose()).contains("lync.fabrikam.test"), diagnosis::toText);
            Reported.well(diagnosis);
            Reported.hides(diagnosis, Stream.of(TELLTALE));
        }
    }

    @Test
    void keepsThePageOfARefusalOutOfReports() {
        try (LyncDeployment deployment = deployment()) {
            deployment.inject(ResponseFault.status(403), Target.everyHost());

            LyncDiagnosis diagnosis = diagnose(deployment, request -> Optional.empty());

            Reported.well(diagnosis);
            Reported.hides(diagnosis, Stream.of("<h2>", "doctype"));
        }
    }

    private static LyncDeployment deployment() {
        return Preset.CONTOSO_WIFI
                .builder()
                .authentication(UserAuthentication.MS_RTC_OAUTH)
                .user(USER.toString(), PASSWORD)
                .start();
    }

    private static LyncDiagnosis diagnose(LyncDeployment deployment, TicketSource source) {
        try (DnsView dns = DnsView.of(deployment.dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(deployment.route())
                        .tls(TlsPolicy.trusting(deployment.trust()))
                        .timeouts(Staged.TIMEOUTS)
                        .tickets(source)
                        .plan(LookupPlan.of("one", "https://" + LookupPlan.INTERNAL + "/"))
                        .build()) {
            return client.diagnose(USER, Examination.standard());
        }
    }

    private static TicketSource password() {
        return OAuthTicketSource.password(USER, PASSWORD.toCharArray());
    }

    private TicketSource kept(TicketSource inner) {
        return request -> {
            Optional<Ticket> ticket = inner.ticket(request);
            ticket.map(Ticket::headerValue).ifPresent(tickets::add);
            return ticket;
        };
    }

    private static void assertSent(LyncDeployment deployment, String header, String secret) {
        List<RecordedRequest> requests = deployment.requests();
        assertTrue(
                requests.stream()
                        .anyMatch(request -> request.header(header).orElse("").contains(secret)),
                requests::toString);
    }
}
