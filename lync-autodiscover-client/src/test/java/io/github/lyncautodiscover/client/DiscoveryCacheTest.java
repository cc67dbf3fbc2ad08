package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered, for whom and for how long: real lookups, in a time of the test's own. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiscoveryCacheTest {
    private static final SipAddress ALICE = SipAddress.of("alice@contoso.test");
    private static final SipAddress BOB = SipAddress.of("bob@contoso.test");
    private static final SipAddress OLIVIA = SipAddress.of("olivia@contoso.test");
    private static final Object VIEW = new Object();

    private final AtomicLong now = new AtomicLong();
    private final DiscoveryCache cache = DiscoveryCache.of(Duration.ofHours(1), 10, now::get);

    @Test
    void answersEveryUserOfTheSipDomainAndSaysSo() {
        try (Site site = new Site();
                AutodiscoverClient client = site.builder().cache(cache).build()) {
            Discovery found = client.discover(ALICE);
            int asked = site.deployment.requests().size();

            Discovery kept = client.discover(BOB);

            assertEquals(asked, site.deployment.requests().size(), "nobody is asked again");
            assertFalse(found.cached());
            assertTrue(kept.cached());
            assertEquals(BOB, kept.user());
            assertEquals(found.startedAt(), kept.startedAt());
            assertEquals(found.endpoints(), kept.endpoints());
            assertTrue(kept.toText().contains("from the cache"), kept::toText);
        }
    }

    @Test
    void forgetsWhenTheClientIsFlushed() {
        try (Site site = new Site();
                AutodiscoverClient client = site.builder().cache(cache).build()) {
            client.discover(ALICE);
            assertTrue(client.discover(BOB).cached());

            client.flush();

            assertFalse(client.discover(BOB).cached());
        }
    }

    @Test
    void livesNoLongerThanTheSmallestTtlOnTheWay() {
        keep(find(deployment(3000, 600), ALICE));

        pass(Duration.ofMinutes(5));
        assertTrue(kept(BOB).isPresent());

        pass(Duration.ofMinutes(5));
        assertTrue(kept(BOB).isEmpty());
    }

    @Test
    void livesNoLongerThanTheCacheAllows() {
        keep(find(deployment(80_000, 80_000), ALICE));

        pass(Duration.ofMinutes(60).minusNanos(1));
        assertTrue(kept(BOB).isPresent());

        pass(Duration.ofNanos(1));
        assertTrue(kept(BOB).isEmpty());
    }

    @Test
    void keepsNothingWithATtlOfZeroOnTheWay() {
        keep(find(deployment(3000, 0), ALICE));

        assertTrue(kept(ALICE).isEmpty());
    }

    @Test
    void keepsNothingWhoseDnsAnswersNobodyHasSeen() {
        try (Site site = new Site();
                FakeProxy proxy = FakeProxy.into(site);
                AutodiscoverClient client = site.builder()
                        .cache(cache)
                        .route(address -> address)
                        .proxy(proxy.selector())
                        .build()) {
            assertTrue(client.discover(ALICE).isFound());

            assertFalse(client.discover(ALICE).cached());
        }
    }

    @Test
    void keepsNoFailure() {
        try (Site site = new Site();
                AutodiscoverClient client = site.builder().cache(cache).build()) {
            site.with(DnsFault.nxdomain(), Target.dns(Site.INTERNAL));
            site.with(DnsFault.nxdomain(), Target.dns(Site.EXTERNAL));
            assertFalse(client.discover(ALICE).isFound());

            assertFalse(client.discover(ALICE).cached());
        }
    }

    @Test
    void keepsAnAnswerThatMayBeMeantForOneUserForThatUserAlone() {
        keep(find(Preset.HYBRID.start(), OLIVIA));

        assertTrue(kept(OLIVIA).isPresent());
        assertTrue(kept(ALICE).isEmpty());
    }

    @Test
    void keepsAnAnswerThatPlainHttpLedToForEverybody() {
        keep(find(Preset.PORT_80_LISTENER.start(), ALICE));

        assertTrue(kept(BOB).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"403, true", "502, true", "200, false", "401, false", "404, false", "500, false", "503, false"})
    void forgetsTheDomainOnTwoStatusesOnly(int status, boolean forgets) {
        keep(find(LyncDeployment.contosoWifi(), ALICE));

        cache.reportStatus("Contoso.test", status);

        assertEquals(forgets, kept(BOB).isEmpty());
    }

    @Test
    void forgetsWhatTheCallerWantsForgotten() {
        Discovery found = find(LyncDeployment.contosoWifi(), ALICE);
        keep(found);
        keep(DiscoveryCache.asOf(found, SipAddress.of("carol@fabrikam.test"), false));

        cache.reportConnectionFailure("fabrikam.test");
        assertTrue(kept(SipAddress.of("carol@fabrikam.test")).isEmpty());
        assertTrue(kept(ALICE).isPresent());

        cache.forgetAll();
        assertTrue(kept(ALICE).isEmpty());
    }

    @Test
    void keepsOutWhatWasAskedForBeforeSomethingWasForgotten() {
        long before = cache.generation();
        cache.forget("fabrikam.test");

        cache.keep(VIEW, find(LyncDeployment.contosoWifi(), ALICE), before);

        assertTrue(kept(ALICE).isEmpty());
    }

    @Test
    void showsNoClientWhatAnotherOneHasFound() {
        keep(find(LyncDeployment.contosoWifi(), ALICE));
        assertTrue(cache.find(new Object(), ALICE).isEmpty());

        cache.leave(VIEW);
        assertTrue(kept(ALICE).isEmpty(), "what a closed client has found is gone");
    }

    @Test
    void letsTheLeastRecentlyUsedAnswerLeaveWhenItIsFull() {
        Discovery found = find(LyncDeployment.contosoWifi(), ALICE);
        for (int i = 0; i < 10; i++) {
            keep(DiscoveryCache.asOf(found, SipAddress.of("u@d" + i + ".test"), false));
        }
        assertTrue(kept(SipAddress.of("u@d0.test")).isPresent());

        keep(found);

        assertTrue(kept(SipAddress.of("u@d0.test")).isPresent());
        assertTrue(kept(SipAddress.of("u@d1.test")).isEmpty());
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> DiscoveryCache.of(Duration.ZERO, 1));
        assertThrows(IllegalArgumentException.class, () -> DiscoveryCache.of(Duration.ofDays(2), 1));
        assertThrows(IllegalArgumentException.class, () -> DiscoveryCache.of(Duration.ofHours(1), 0));
        assertThrows(IllegalArgumentException.class, () -> cache.forget("not a domain"));
    }

    /** The hairpin design with these TTLs on the discovery name and on the web services. */
    private static LyncDeployment deployment(long discovery, long webServices) {
        return Preset.CONTOSO_WIFI
                .builder()
                .inside(dns -> dns.remove(Site.INTERNAL).host(Site.INTERNAL, "10.10.30.50", discovery))
                .inside(dns ->
                        dns.remove("webint.contoso.test").host("webint.contoso.test", "10.10.30.51", webServices))
                .start();
    }

    private static Discovery find(LyncDeployment deployment, SipAddress user) {
        try (Site site = new Site(deployment)) {
            Discovery discovery = site.client.discover(user);
            assertTrue(discovery.isFound(), discovery::toText);
            return discovery;
        }
    }

    private void keep(Discovery discovery) {
        cache.keep(VIEW, discovery, cache.generation());
    }

    private Optional<Discovery> kept(SipAddress user) {
        return cache.find(VIEW, user);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
