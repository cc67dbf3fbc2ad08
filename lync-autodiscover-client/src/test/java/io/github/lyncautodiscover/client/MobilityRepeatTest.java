package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.testkit.Affinity;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.Target;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second request of the mobility check, which shows whether a client stays with its Front End. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MobilityRepeatTest {
    private static final Target MOBILITY = Target.https("webext.contoso.test");

    @Test
    void asksOnceMoreWithTheCookieAndKeepsNoneOfIt() {
        try (Site site = new Site(Preset.CONTOSO_WIFI
                .builder()
                .pool(pool -> pool.frontEnds(2).affinity(Affinity.COOKIE))
                .start())) {
            MobilityCheck check = check(site);

            assertEquals(check.serverFqdn(), check.repeatServerFqdn());
            assertFalse(check.repeat().orElseThrow().isReused(), "over a connection of its own");
            Stream.concat(Stream.of(check.hop()), check.repeats().stream())
                    .forEach(hop -> assertFalse(hop.headers().toString().contains("MS-WSMAN=fe"), hop::toString));
        }
    }

    @Test
    void asksOnceMoreWithoutACookieWhereNoneIsSet() {
        try (Site site = new Site(Preset.CONTOSO_WIFI
                .builder()
                .pool(pool -> pool.frontEnds(2).affinity(Affinity.MISSING))
                .start())) {
            MobilityCheck check = check(site);

            assertNotEquals(check.serverFqdn(), check.repeatServerFqdn());
            List<RecordedRequest> requests = site.deployment.requests();
            assertTrue(requests.get(requests.size() - 1).header("Cookie").isEmpty());
        }
    }

    @Test
    void asksOnlyOnceWhenNobodyAnswered() {
        try (Site site = new Site().with(ConnectionFault.refuse(), MOBILITY)) {
            assertEquals(List.of(), check(site).repeats());
        }
    }

    @Test
    void aSecondRequestThatFailsChangesNothing() {
        AtomicInteger connections = new AtomicInteger();
        try (Site site = new Site();
                AutodiscoverClient client = site.builder()
                        .route(any -> route(site, connections, any))
                        .build()) {
            MobilityCheck check = client.checkMobility(site.discover()).orElseThrow();

            assertTrue(check.isReached(), check::toString);
            assertTrue(check.failure().isEmpty());
            assertTrue(check.repeat().orElseThrow().failure().isPresent());
            assertTrue(check.repeatServerFqdn().isEmpty());
        }
    }

    private static InetSocketAddress route(Site site, AtomicInteger connections, InetSocketAddress to) {
        if (connections.incrementAndGet() == 2) {
            throw new IllegalStateException("no way there any more");
        }
        return site.deployment.route().apply(to);
    }

    private static MobilityCheck check(Site site) {
        return site.client.checkMobility(site.discover()).orElseThrow();
    }
}
