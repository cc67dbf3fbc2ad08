package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that people run. Skipped where {@code named} is not installed. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BindTest {
    private Bind bind;
    private DnsView inside;
    private DnsView outside;

    @BeforeAll
    void startBind(@TempDir Path folder) throws Exception {
        bind = Bind.start(folder);
        inside = DnsView.builder()
                .servers(bind.inside())
                .timeout(Duration.ofSeconds(30))
                .cacheSize(0)
                .build();
        outside = DnsView.builder()
                .servers(bind.outside())
                .timeout(Duration.ofSeconds(30))
                .cacheSize(0)
                .build();
    }

    @AfterAll
    void stopBind() throws Exception {
        if (bind != null) {
            inside.close();
            outside.close();
            bind.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lyncdiscoverinternal, FOUND, 600",
        "web, FOUND, 300",
        "a, FOUND, 20",
        "mail, NODATA, 90",
        "nothing, NXDOMAIN, 90",
        "dangling, NXDOMAIN, 90",
        "loop1, LOOP, 0"
    })
    void readsWhatBindSays(String label, DnsStatus status, long ttl) {
        HostAnswer answer = inside.host(label + ".contoso.com");
        assertEquals(status, answer.status(), answer::toString);
        assertEquals(Duration.ofSeconds(ttl), answer.ttl(), answer::toString);
        assertEquals(bind.inside(), answer.server().orElseThrow());
    }

    @Test
    void followsAChainToBothFamilies() {
        HostAnswer answer = inside.host("a.contoso.com");
        assertEquals(
                List.of(
                        new Alias("a.contoso.com", "b.contoso.com", Duration.ofSeconds(300)),
                        new Alias("b.contoso.com", "pool01.contoso.com", Duration.ofSeconds(20))),
                answer.aliases());
        assertEquals(
                List.of("10.1.1.11", "fd00:0:0:0:0:0:0:11"),
                answer.addresses().stream().map(InetAddress::getHostAddress).toList());
    }

    @Test
    void fetchesAHundredAddressesByTcp() {
        HostAnswer answer = inside.host("many.contoso.com");
        assertEquals(100, answer.addresses().size(), answer.tries()::toString);
        assertTrue(answer.tries().stream().anyMatch(asked -> asked.transport() == Transport.TCP));
    }

    @Test
    void ordersServices() {
        ServiceAnswer answer = inside.service("_sipinternaltls._tcp.contoso.com");
        assertEquals(
                List.of("pool01.contoso.com", "pool02.contoso.com"),
                answer.targets().stream().map(ServiceTarget::host).toList());
        assertTrue(inside.service("_sip._tcp.contoso.com").notOffered());
    }

    @Test
    void isRefusedOutsideTheZones() {
        assertEquals(DnsStatus.REFUSED, inside.host("www.example.org").status());
    }

    @Test
    void surveysBothViews() {
        assertFalse(DnsSurvey.of(inside, "contoso.com").wildcard());
        DnsSurvey seen = DnsSurvey.of(outside, "contoso.com");
        assertTrue(seen.wildcard());
        assertTrue(seen.fromWildcard(seen.internal()));
        assertFalse(seen.fromWildcard(seen.external()));
    }

    @Test
    void comparesTheTwoViews() {
        SplitDns split = SplitDns.compare(inside, outside, "contoso.com", "web.contoso.com", "web.fabrikam.com");
        assertEquals(
                List.of(
                        SplitReason.INTERNAL_PUBLISHED_OUTSIDE,
                        SplitReason.EXTERNAL_SAME_ADDRESS,
                        SplitReason.WEB_PRIVATE_INSIDE,
                        SplitReason.WEB_SAME_ADDRESS),
                split.rows().stream().map(SplitRow::reason).toList(),
                split::text);
    }
}
