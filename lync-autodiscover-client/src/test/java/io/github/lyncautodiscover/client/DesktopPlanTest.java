package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.DiscoveryException;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fall-backs of desktop clients, when nothing is published but the names of before Autodiscover. */
class DesktopPlanTest {
    @Test
    void reportsTheSipServersThatDnsNamesWhenNobodyAnswers() {
        try (Site site = new Site()
                        .with(DnsFault.nxdomain(), Target.dns(Site.INTERNAL))
                        .with(DnsFault.nxdomain(), Target.dns(Site.EXTERNAL));
                AutodiscoverClient client =
                        site.builder().plan(LookupPlan.desktop()).build()) {
            Discovery discovery = client.discover(Site.USER);

            assertFalse(discovery.isFound());
            assertThrows(DiscoveryException.class, discovery::orElseThrow);
            assertEquals(5, discovery.sipFallbacks().size());
            List<SipAccess> servers = discovery.sipServers();
            assertTrue(servers.contains(new SipAccess("sip.contoso.test", 5061)), servers::toString);
            assertTrue(
                    discovery.toText(TextStyle.verbose()).contains("_sipinternaltls._tcp.contoso.test"),
                    discovery::toText);
        }
    }

    @Test
    void asksForNoFallbackWhenAutodiscoverAnswers() {
        try (Site site = new Site();
                AutodiscoverClient client =
                        site.builder().plan(LookupPlan.desktop()).build()) {
            assertEquals(List.of(), client.discover(Site.USER).sipFallbacks());
            assertTrue(site.deployment.questions().stream()
                    .noneMatch(question -> question.name().startsWith("_sip")));
        }
    }
}
