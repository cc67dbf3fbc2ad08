package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts and paths as servers write them, over real TLS: followed as a phone follows them. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostSpellingsTest {
    private static final Target FIRST = Target.https(Site.INTERNAL);

    @Test
    void followsAHostWithAnUnderscore() {
        try (Site site = new Site(Preset.CONTOSO_WIFI
                .builder()
                .pool(pool -> pool.externalWebServices("lync_web.contoso.test"))
                .start())) {
            Discovery discovery = site.discover();

            assertEquals(
                    "lync_web.contoso.test",
                    discovery.endpoints().orElseThrow().mcx().orElseThrow().getRawAuthority());
            MobilityCheck check = site.client.checkMobility(discovery).orElseThrow();
            assertTrue(check.hop().dns().isPresent(), check::toString);
            assertEquals(
                    "lync_web.contoso.test", check.hop().dns().orElseThrow().name());
            assertTrue(check.hop().failure().isEmpty(), check::toString);
            assertTrue(check.isReached(), check::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://LyncDiscover.contoso.test.:443/",
                "https://lyncdiscover.contoso.test:443",
                "https:\\\\lyncdiscover.contoso.test/",
                " https://lyncdiscover.contoso.test/ ",
            })
    void followsARedirectHoweverItIsSpelled(String href) {
        for (ResponseFault fault : List.of(ResponseFault.redirectLink(href), ResponseFault.redirect(302, href))) {
            try (Site site = new Site()) {
                site.with(fault, FIRST);

                Discovery discovery = site.discover();

                Hop second = discovery.attempts().get(0).hops().get(1);
                assertEquals("https://lyncdiscover.contoso.test/?…", second.shownUrl());
                assertTrue(second.failure().isEmpty(), discovery::toText);
                assertTrue(discovery.isFound(), discovery::toText);
            }
        }
    }

    @Test
    void sendsAPathInPercentEncodedUtf8() {
        try (Site site = new Site()) {
            site.with(ResponseFault.redirectLink("https://lyncdiscover.contoso.test/Wurzel für|alle"), FIRST);

            site.discover();

            assertTrue(
                    site.deployment.requests().stream()
                            .anyMatch(request -> request.target().startsWith("/Wurzel%20f%C3%BCr%7Calle?sipuri=")),
                    () -> site.deployment.requests().toString());
        }
    }
}
