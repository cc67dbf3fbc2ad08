package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.AffinityCookie;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Hairpin;
import io.github.lyncautodiscover.testkit.Injection;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the mobility service can be reached, from a Wi-Fi inside. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MobilityCheckTest {
    private static final String WEB_SERVICES = "webext.contoso.test";
    private static final Target MOBILITY = Target.https(WEB_SERVICES);

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(DnsFault.nxdomain(), Target.dns(WEB_SERVICES), FailureKind.DNS_NAME_NOT_FOUND),
                Arguments.of(ConnectionFault.refuse(), MOBILITY, FailureKind.CONNECT_REFUSED),
                Arguments.of(CertificateFault.UNTRUSTED, MOBILITY, FailureKind.TLS_UNTRUSTED_ISSUER),
                Arguments.of(ConnectionFault.reset(Moment.TLS), MOBILITY, FailureKind.TLS_CLOSED),
                Arguments.of(ConnectionFault.reset(Moment.REQUEST), MOBILITY, FailureKind.HTTP_CLOSED));
    }

    @Test
    void reachesTheServiceThroughAnOpenHairpin() {
        try (Site site = new Site()) {
            MobilityCheck check = check(site);

            assertTrue(check.isReached(), check::toString);
            assertEquals(MobilityCheck.Service.UCWA, check.service());
            assertEquals(List.of(), check.denied());
            assertFalse(check.isOfLync2010());
            assertEquals(WEB_SERVICES, check.hop().url().getHost());
            assertEquals(
                    Set.of(AddressClass.PUBLIC), check.hop().dns().orElseThrow().addressClasses());
            assertTrue(
                    check.hop().tls().orElseThrow().certificate().orElseThrow().covers(WEB_SERVICES));
            assertTrue(check.failure().isEmpty());
        }
    }

    @Test
    void recordsWhoAnsweredAndHowItKeepsItsClients() {
        try (Site site = new Site()) {
            MobilityCheck check = check(site);

            assertEquals("fe01.contoso.test", check.serverFqdn().orElseThrow());
            assertEquals(
                    new AffinityCookie(false, false, false),
                    check.affinityCookie().orElseThrow());
        }
    }

    @Test
    void sendsNothingThatNamesTheUser() {
        try (Site site = new Site()) {
            check(site);

            List<RecordedRequest> requests = site.deployment.requests();
            RecordedRequest last = requests.get(requests.size() - 1);
            assertEquals(
                    "https://webext.contoso.test/ucwa/v1/applications",
                    last.url().toString());
            assertEquals("MS-WSMAN=fe01", last.header("Cookie").orElseThrow(), "as it was set, and no other");
            assertTrue(last.header("Authorization").isEmpty());
            assertTrue(requests.get(requests.size() - 2).header("Cookie").isEmpty());
        }
    }

    @Test
    void asksForMcxWhereUcwaIsListedAndNotThere() {
        try (Site site = new Site(Preset.LYNC_2010.start())) {
            MobilityCheck check = check(site);

            assertEquals(MobilityCheck.Service.MCX, check.service());
            assertTrue(check.isReached(), check::toString);
            assertTrue(check.isOfLync2010());
            assertEquals(
                    List.of(404),
                    check.denied().stream()
                            .map(hop -> hop.status().orElseThrow())
                            .toList());
        }
    }

    @Test
    void isNotReachedWhereBothAreNotThere() {
        try (Site site = new Site(Preset.LYNC_2010.start())) {
            Discovery discovery = site.discover();
            site.with(ResponseFault.status(404), MOBILITY);

            MobilityCheck check = site.client.checkMobility(discovery).orElseThrow();

            assertFalse(check.isReached(), check::toString);
            assertFalse(check.isOfLync2010());
            assertEquals(
                    new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 404"),
                    check.failure().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void isNotReachedWhereTheServiceFails(int status) {
        try (Site site = new Site()) {
            Discovery discovery = site.discover();
            site.with(ResponseFault.status(status), MOBILITY);

            MobilityCheck check = site.client.checkMobility(discovery).orElseThrow();

            assertFalse(check.isReached(), check::toString);
            assertEquals(MobilityCheck.Service.UCWA, check.service());
            assertEquals("status " + status, check.failure().orElseThrow().detail());
        }
    }

    @Test
    void waitsInVainBehindAFirewallThatDropsTheHairpin() {
        try (Site site = new Site(Preset.HAIRPIN_BLOCKED.start())) {
            MobilityCheck check = check(site);

            assertFalse(check.isReached());
            assertEquals(
                    FailureKind.CONNECT_TIMEOUT, check.failure().orElseThrow().kind());
            assertEquals(
                    AddressTry.Result.TIMEOUT, check.hop().addressTries().get(0).result());
        }
    }

    @Test
    void isTurnedAwayByAFirewallThatResetsTheHairpin() {
        try (Site site =
                new Site(Preset.CONTOSO_WIFI.builder().hairpin(Hairpin.RESET).start())) {
            MobilityCheck check = check(site);

            assertFalse(check.isReached());
            assertEquals(
                    FailureKind.CONNECT_REFUSED, check.failure().orElseThrow().kind());
        }
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void saysWhyTheServiceIsNotReached(Fault fault, Target target, FailureKind kind) {
        try (Site site = new Site().with(fault, target)) {
            MobilityCheck check = check(site);

            assertFalse(check.isReached());
            assertEquals(kind, check.failure().orElseThrow().kind(), check::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 405})
    void takesAStatusOfALivingServiceForAnAnswer(int status) {
        try (Site site = new Site()) {
            Discovery discovery = site.discover();
            site.with(ResponseFault.status(status), MOBILITY);

            MobilityCheck check = site.client.checkMobility(discovery).orElseThrow();

            assertTrue(check.isReached(), check::toString);
            assertEquals(status, check.hop().status().orElseThrow());
            // The page of a refusal may tell the sub-status; nothing else is read.
            assertEquals(status >= 400, check.hop().bodyBytes() > 0, check::toString);
        }
    }

    @Test
    void hasNothingToTryWhenNobodyAnswered() {
        try (Site site = new Site()) {
            site.with(DnsFault.nxdomain(), Target.dns(Site.INTERNAL));
            site.with(DnsFault.nxdomain(), Target.dns(Site.EXTERNAL));

            assertEquals(Optional.empty(), site.client.checkMobility(site.discover()));
        }
    }

    @Test
    void holdsTheDeadline() {
        try (Site site = new Site().with(ConnectionFault.stall(Moment.REQUEST), MOBILITY);
                AutodiscoverClient hasty = site.client(Site.TIMEOUTS.withDeadline(Duration.ofMillis(500)))) {
            MobilityCheck check = hasty.checkMobility(site.discover()).orElseThrow();

            assertEquals(FailureKind.DEADLINE, check.failure().orElseThrow().kind());
        }
    }

    @Test
    void closesItsSocketWhenItsFutureIsCancelled() throws IOException {
        try (LiteralServer server = new LiteralServer();
                AutodiscoverClient client = server.client().build()) {
            CompletableFuture<Optional<MobilityCheck>> check = client.checkMobilityAsync(discover(server, client));
            try (Socket peer = server.request()) {
                assertTrue(check.cancel(true));

                assertEquals(-1, peer.getInputStream().read(), "the other side has closed");
            }
        }
    }

    static Stream<Arguments> cookies() {
        return Stream.of(
                Arguments.of("MS-WSMAN=secret; path=/", new AffinityCookie(false, false, false)),
                Arguments.of("ms-wsman=secret; HttpOnly; Secure", new AffinityCookie(true, true, false)),
                Arguments.of("MS-WSMAN=secret; Max-Age=60", new AffinityCookie(false, false, true)),
                Arguments.of(
                        "MS-WSMAN=; expires=Fri, 31 Dec 2038 23:59:59 GMT", new AffinityCookie(false, false, true)),
                Arguments.of("MSHLB=secret; HttpOnly", null),
                Arguments.of("=;;=", null));
    }

    @ParameterizedTest
    @MethodSource("cookies")
    void readsTheAttributesOfTheAffinityCookieAndNothingElse(String cookie, AffinityCookie expected)
            throws IOException {
        try (LiteralServer server = new LiteralServer();
                AutodiscoverClient client = server.client().build()) {
            CompletableFuture<Optional<MobilityCheck>> future = client.checkMobilityAsync(discover(server, client));
            try (Socket peer = server.request()) {
                LiteralServer.say(peer, "HTTP/1.1 401 No\r\nSet-Cookie: " + cookie + "\r\nContent-Length: 0\r\n\r\n");

                MobilityCheck check = future.join().orElseThrow();
                assertEquals(Optional.ofNullable(expected), check.affinityCookie());
                assertFalse(check.hop().headers().toString().contains("secret"));
            }
        }
    }

    private static Discovery discover(LiteralServer server, AutodiscoverClient client) throws IOException {
        CompletableFuture<Discovery> discovery = client.discoverAsync(SipAddress.of(Site.USER));
        try (Socket peer = server.request()) {
            LiteralServer.answer(peer);
            return discovery.join();
        }
    }

    @Test
    void makesTheCacheForgetADomainWhoseServiceHasGone() {
        try (Site site = new Site();
                AutodiscoverClient client =
                        site.builder().cache(DiscoveryCache.standard()).build()) {
            Discovery discovery = client.discover(Site.USER);
            client.checkMobility(discovery);
            assertTrue(client.discover(Site.USER).cached(), "a service that answers changes nothing");

            try (Injection gone = site.deployment.inject(ResponseFault.status(502), MOBILITY)) {
                assertEquals(
                        502,
                        client.checkMobility(discovery)
                                .orElseThrow()
                                .hop()
                                .status()
                                .orElseThrow(),
                        gone::toString);
            }

            assertFalse(client.discover(Site.USER).cached());
        }
    }

    private static MobilityCheck check(Site site) {
        return site.client.checkMobility(site.discover()).orElseThrow();
    }
}
