package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.client.ticket.OAuthTicketSource;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.User;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way from the Root to the User resource, in deployments that want tickets. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UserResourceTest {
    private static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";
    private static final String OAUTH_USER = "https://webint.contoso.test" + ROOT + "/oauth/user";
    private static final String TOKENS = "https://webint.contoso.test/WebTicket/oauthtoken";
    private static final String CONFERENCE = "sip:alice@contoso.test;gruu;opaque=app:conf:focus:id:7GQ2";
    private static final String OLIVIA = "olivia@contoso.test";

    private final Site site =
            new Site(Preset.HYBRID.builder().meeting(CONFERENCE, "key-7GQ2").start());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void opensTheUserResourceWithAPassword() {
        Discovery discovery = discover(password(Site.USER), Site.USER);

        assertTrue(
                assertInstanceOf(User.class, resource(discovery)).link("Ucwa").isPresent());
        assertEquals(Assurance.AUTHENTICATED, discovery.assurance().orElseThrow());
        assertEquals(
                List.of(
                        "GET https://lyncdiscoverinternal.contoso.test/?…",
                        "GET " + OAUTH_USER,
                        "POST " + TOKENS,
                        "GET " + OAUTH_USER),
                hops(discovery).stream()
                        .map(hop -> hop.method() + " " + hop.shownUrl())
                        .toList());
    }

    @Test
    void keepsTheChallengeAsEvidenceAndOneConnectionForAllThatConcernsTheTicket() {
        List<Hop> hops = hops(discover(password(Site.USER), Site.USER));

        assertEquals(
                TOKENS,
                hops.get(1).challenge().orElseThrow().tokenUrl().orElseThrow().toString());
        assertEquals(Optional.empty(), hops.get(1).failure());
        assertEquals(
                List.of(false, false, true, true),
                hops.stream().map(Hop::isReused).toList());
        assertEquals(
                List.of(false, false, false, true),
                hops.stream().map(Hop::isTicketSent).toList());
    }

    @Test
    void opensTheUserResourceAsAGuestOfAMeeting() {
        Discovery discovery = discover(OAuthTicketSource.meeting(CONFERENCE, "key-7GQ2".toCharArray()), Site.USER);

        assertInstanceOf(User.class, resource(discovery));
        String form = tokenRequests().get(0).body();
        assertTrue(form.startsWith("grant_type=urn%3Amicrosoft.rtc%3Aanonmeeting&ms_rtc_conferenceuri=sip%3A"), form);
    }

    @Test
    void tellsAWrongPasswordWithoutShowingIt() {
        Discovery discovery =
                discover(OAuthTicketSource.password(SipAddress.of(Site.USER), "Wr0ng".toCharArray()), Site.USER);

        Failure failure = discovery.attempts().get(0).failure().orElseThrow();
        assertEquals(FailureKind.AUTH_TOKEN_REFUSED, failure.kind());
        assertEquals("status 400, invalid_grant, 28020 No valid security token.", failure.detail());
        assertNothingShows(discovery, "Wr0ng");
        // Four candidates, two issuers: no issuer sees the same wrong password twice.
        assertEquals(
                List.of("webint.contoso.test", "webext.contoso.test"),
                tokenRequests().stream().map(RecordedRequest::host).toList());
    }

    @Test
    void followsAUserRedirectToAnotherPoolWithANewTokenForEachHost() {
        Discovery discovery = discover(password(OLIVIA), OLIVIA);

        assertInstanceOf(User.class, resource(discovery));
        assertEquals(
                List.of("webdir1a.online.lync.com", "webpoolam41e01.infra.lync.com"),
                tokenRequests().stream().map(RecordedRequest::host).toList());
        Set<String> tickets = site.deployment.requests().stream()
                .flatMap(request -> request.header("Authorization").stream())
                .collect(Collectors.toSet());
        assertEquals(2, tickets.size());
        assertNothingShows(discovery, tickets.toArray(String[]::new));
    }

    @Test
    void opensTheResourceOfWebTicketsWhenTheSourceHasNoneOfTheOtherKind() {
        TicketSource webTickets =
                request -> request.challenge().webTicketUrl().map(url -> Ticket.webTicket("opaque=c2VjcmV0"));

        Discovery discovery = discover(webTickets, Site.USER);

        assertEquals(
                FailureKind.AUTH_REFUSED,
                discovery.attempts().get(0).failure().orElseThrow().kind());
        RecordedRequest last = site.deployment.requests().stream()
                .filter(request -> request.header("X-MS-WebTicket").isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals("/user", last.path().substring(ROOT.length()));
        assertNothingShows(discovery, "c2VjcmV0");
    }

    @Test
    void getsAWebTicketOverTheSameKindOfHop() {
        TicketSource source = request -> {
            Optional<URI> service = request.challenge().webTicketUrl();
            if (service.isEmpty()) {
                return Optional.empty();
            }
            String answer = request.post(service.get(), "text/xml", WebTickets.request(Site.USER, "Passw0rd"))
                    .body();
            return Optional.of(Ticket.webTicket(WebTickets.opaque(answer)));
        };

        Discovery discovery = discover(source, Site.USER);

        assertInstanceOf(User.class, resource(discovery), discovery::toText);
    }

    @Test
    void sendsNoTicketOfOneSipDomainToTheHostsOfAnother() {
        try (Site two = new Site(Preset.CONTOSO_WIFI
                .builder()
                .sipDomain("fabrikam.test")
                .user("bob@fabrikam.test", "Passw0rd")
                .start())) {
            try (AutodiscoverClient client =
                    two.builder().tickets(password("bob@fabrikam.test")).build()) {
                Discovery discovery = client.discover("bob@fabrikam.test");

                // The pool of contoso.test serves fabrikam.test, which only its administrator can know to be right.
                Failure failure = discovery.attempts().get(0).failure().orElseThrow();
                assertEquals(FailureKind.AUTH_NOT_ALLOWED, failure.kind());
                assertEquals("webint.contoso.test is not trusted to serve fabrikam.test", failure.detail());
            }
            assertTrue(two.deployment.requests().stream()
                    .allMatch(request -> request.body().isEmpty()
                            && request.header("Authorization").isEmpty()));
        }
    }

    @Test
    void sendsTicketsToHostsThatTheCallerTrusts() {
        try (Site two = new Site(Preset.CONTOSO_WIFI
                        .builder()
                        .sipDomain("fabrikam.test")
                        .user("bob@fabrikam.test", "Passw0rd")
                        .start());
                AutodiscoverClient client = two.builder()
                        .redirects(RedirectPolicy.standard().trusting("contoso.test"))
                        .tickets(password("bob@fabrikam.test"))
                        .build()) {
            assertInstanceOf(User.class, resource(client.discover("bob@fabrikam.test")));
        }
    }

    @Test
    void asksNoOtherServersForTheTicketsOfAUser() {
        Discovery discovery = discover(password(OLIVIA), Site.USER);

        assertEquals(
                FailureKind.AUTH_NO_TICKET,
                discovery.attempts().get(0).failure().orElseThrow().kind());
        assertEquals(List.of(), tokenRequests());
    }

    @Test
    void returnsTheChallengeAsDataWhenAskedForIt() {
        try (AutodiscoverClient client = site.builder().challenge().build()) {
            Discovery discovery = client.discover(Site.USER);

            assertInstanceOf(Domain.class, resource(discovery));
            Hop last = hops(discovery).get(2);
            assertEquals(
                    List.of("urn:microsoft.rtc:windows", "urn:microsoft.rtc:anonmeeting", "password"),
                    last.challenge().orElseThrow().grantTypes());
            assertTrue(last.isReused());
            assertTrue(
                    discovery.toText(TextStyle.verbose()).contains("401 Bearer, MsRtcOAuth, tokens for "),
                    discovery::toText);
        }
    }

    @Test
    void keepsTheAnswerWhenTheChallengeCannotBeHad() {
        site.with(ResponseFault.status(503), Target.https("webint.contoso.test").path(ROOT + "/oauth/user"));
        try (AutodiscoverClient client = site.builder().challenge().build()) {
            Discovery discovery = client.discover(Site.USER);

            assertInstanceOf(Domain.class, resource(discovery));
            assertEquals(
                    FailureKind.HTTP_STATUS,
                    hops(discovery).get(2).failure().orElseThrow().kind());
        }
    }

    @Test
    void asksNoUserResourceWithoutBeingTold() {
        site.discover();

        assertFalse(site.deployment.requests().stream()
                .anyMatch(request -> request.path().endsWith("/user")));
    }

    @Test
    void opensTheUserResourceOfAServerThatKnowsOnlyOneKindOfTicket() {
        try (Site oauth = new Site(Preset.CONTOSO_WIFI
                        .builder()
                        .authentication(UserAuthentication.MS_RTC_OAUTH)
                        .start());
                AutodiscoverClient client =
                        oauth.builder().tickets(password(Site.USER)).build()) {
            assertInstanceOf(User.class, resource(client.discover(Site.USER)));
        }
    }

    private static void assertNothingShows(Discovery discovery, String... secrets) {
        String shown = Shown.of(discovery);
        for (String secret : secrets) {
            assertFalse(shown.contains(secret.replace("Bearer ", "")), shown);
        }
    }

    private Discovery discover(TicketSource source, String user) {
        try (AutodiscoverClient client = site.builder().tickets(source).build()) {
            return client.discover(user);
        }
    }

    private static Resource resource(Discovery discovery) {
        return discovery
                .endpoints()
                .orElseThrow(() -> new AssertionError(discovery.toText()))
                .response()
                .resource();
    }

    private static List<Hop> hops(Discovery discovery) {
        return discovery.attempts().get(0).hops();
    }

    private List<RecordedRequest> tokenRequests() {
        return site.deployment.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    static OAuthTicketSource password(String user) {
        return OAuthTicketSource.password(SipAddress.of(user), "Passw0rd".toCharArray());
    }
}
