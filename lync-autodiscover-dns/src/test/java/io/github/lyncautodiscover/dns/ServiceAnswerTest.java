package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceAnswerTest {
    private static final String NAME = "_sip._tls.contoso.com";

    private static ServiceAnswer ask(String... records) {
        try (FakeDnsServer server = FakeDnsServer.serving(records);
                DnsView view = Views.of(server)) {
            return view.service(NAME);
        }
    }

    private static List<String> hosts(List<ServiceTarget> targets) {
        return targets.stream().map(ServiceTarget::host).toList();
    }

    @Test
    void ordersByPriorityAndThenByWeight() {
        ServiceAnswer answer = ask(
                NAME + ". 600 IN SRV 20 0 443 last.contoso.com.",
                NAME + ". 600 IN SRV 10 1 5061 light.contoso.com.",
                NAME + ". 600 IN SRV 10 9 5061 heavy.contoso.com.");
        assertEquals(List.of("heavy.contoso.com", "light.contoso.com", "last.contoso.com"), hosts(answer.targets()));
        assertEquals(
                new ServiceTarget("heavy.contoso.com", 5061, 10, 9, Duration.ofMinutes(10), false),
                answer.targets().get(0));
        assertEquals(Duration.ofMinutes(10), answer.ttl());
    }

    @Test
    void choosesByWeightWithinAPriorityOnly() {
        ServiceAnswer answer = ask(
                NAME + ". 600 IN SRV 20 65535 443 last.contoso.com.",
                NAME + ". 600 IN SRV 10 0 5061 zero.contoso.com.",
                NAME + ". 600 IN SRV 10 100 5061 light.contoso.com.",
                NAME + ". 600 IN SRV 10 300 5061 heavy.contoso.com.");
        Map<String, Long> first = LongStream.range(0, 4_000)
                .mapToObj(seed -> hosts(answer.inOrder(seed)).get(0))
                .collect(Collectors.groupingBy(host -> host, Collectors.counting()));
        assertEquals(Set.of("zero.contoso.com", "light.contoso.com", "heavy.contoso.com"), first.keySet());
        double heavy = first.getOrDefault("heavy.contoso.com", 0L);
        double light = first.getOrDefault("light.contoso.com", 0L);
        assertEquals(3.0, heavy / light, 0.5);
        assertTrue(first.getOrDefault("zero.contoso.com", 0L) < 100, "without weight, chosen rarely: " + first);
        Set<String> lasts = new HashSet<>();
        LongStream.range(0, 100)
                .forEach(seed -> lasts.add(hosts(answer.inOrder(seed)).get(3)));
        assertEquals(Set.of("last.contoso.com"), lasts);
    }

    @Test
    void givesTheSameOrderForTheSameSeed() {
        ServiceAnswer answer = ask(
                NAME + ". 600 IN SRV 0 5 443 a.contoso.com.",
                NAME + ". 600 IN SRV 0 5 443 b.contoso.com.",
                NAME + ". 600 IN SRV 0 5 443 c.contoso.com.");
        for (long seed = 0; seed < 50; seed++) {
            assertEquals(answer.inOrder(seed), answer.inOrder(seed));
            assertEquals(Set.copyOf(answer.targets()), Set.copyOf(answer.inOrder(seed)));
        }
    }

    @Test
    void understandsThatAServiceIsNotOffered() {
        ServiceAnswer answer = ask(NAME + ". 600 IN SRV 0 0 0 .");
        assertTrue(answer.notOffered());
        assertTrue(answer.found());
        assertEquals(List.of(), answer.targets());
        assertTrue(answer.toString().startsWith(NAME + ": FOUND not offered, TTL 600 s"), answer::toString);
        assertFalse(ask("other.contoso.com. 600 IN A 192.0.2.1").notOffered());
    }

    @Test
    void marksTargetsOutsideTheDomain() {
        ServiceAnswer answer = ask(
                NAME + ". 600 IN SRV 1 0 443 contoso.com.",
                NAME + ". 600 IN SRV 2 0 443 SIP.Contoso.com.",
                NAME + ". 600 IN SRV 3 0 443 sipdir.online.lync.com.",
                NAME + ". 600 IN SRV 4 0 443 notcontoso.com.");
        assertEquals(
                List.of(false, false, true, true),
                answer.targets().stream().map(ServiceTarget::outsideDomain).toList());
        assertEquals(
                "3 0 443 sipdir.online.lync.com (outside the domain)",
                answer.targets().get(2).toString());
    }

    @Test
    void followsAnAliasOfTheService() {
        ServiceAnswer answer =
                ask(NAME + ". 60 IN CNAME srv.contoso.com.", "srv.contoso.com. 600 IN SRV 0 0 443 a.contoso.com.");
        assertEquals(List.of("a.contoso.com"), hosts(answer.targets()));
        assertEquals("srv.contoso.com", answer.canonicalName());
        assertEquals(Duration.ofSeconds(60), answer.ttl());
    }

    @Test
    void saysThatThereIsNoSuchService() {
        ServiceAnswer answer = ask("contoso.com. 600 IN A 192.0.2.1");
        assertEquals(DnsStatus.NXDOMAIN, answer.status());
        assertTrue(answer.missing());
    }
}
