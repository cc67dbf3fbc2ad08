package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DnsSurveyTest {
    /** Eight host names, each in two families, and five services. */
    private static final int QUESTIONS = 21;

    private static DnsSurvey survey(String... zone) {
        try (FakeDnsServer server = FakeDnsServer.serving(zone);
                DnsView view = Views.of(server)) {
            return DnsSurvey.of(view, "contoso.com");
        }
    }

    @Test
    void asksForEveryNameOfTheDomain() {
        try (FakeDnsServer server = FakeDnsServer.serving("contoso.com. 300 IN A 192.0.2.1");
                DnsView view = Views.of(server)) {
            DnsSurvey survey = DnsSurvey.of(view, "Contoso.com.");
            Set<String> asked = new HashSet<>(server.asked());
            for (String host : List.of(
                    "lyncdiscoverinternal", "lyncdiscover", "sip", "sipinternal", "sipexternal", "meet", "dialin")) {
                assertTrue(asked.remove(host + ".contoso.com A UDP"));
                assertTrue(asked.remove(host + ".contoso.com AAAA UDP"));
            }
            for (String service : survey.names().services()) {
                assertTrue(asked.remove(service + " SRV UDP"));
            }
            String probe = survey.wildcardProbe().name();
            assertEquals(Set.of(probe + " A UDP", probe + " AAAA UDP"), asked);
            assertEquals(QUESTIONS, server.asked().size());
            assertEquals(survey.names().internal(), survey.internal().name());
            assertEquals(survey.names().external(), survey.external().name());
            assertEquals(
                    survey.names().fallBacks(),
                    survey.fallBacks().stream().map(DnsAnswer::name).toList());
        }
    }

    /** A server that answers nothing before it has heard everything: whoever asks one after the other gets nothing. */
    @Test
    void hasAllQuestionsOnTheirWayAtOnce() {
        FakeZone zone = FakeZone.of("lyncdiscover.contoso.com. 300 IN A 192.0.2.1");
        List<Runnable> held = new ArrayList<>();
        FakeDnsServer.Script script = (query, transport, client) -> {
            held.add(() -> zone.answer(query, transport, client));
            if (held.size() == QUESTIONS) {
                held.forEach(Runnable::run);
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofMinutes(30))
                        .build()) {
            assertTrue(DnsSurvey.of(view, "contoso.com").external().found());
        }
    }

    @Test
    void detectsAWildcard() {
        DnsSurvey survey = survey(
                "*.contoso.com. 300 IN A 192.0.2.80",
                "lyncdiscover.contoso.com. 300 IN A 192.0.2.1",
                "sip.contoso.com. 300 IN CNAME www.contoso.com.");
        assertTrue(survey.wildcard());
        assertTrue(survey.fromWildcard(survey.internal()));
        assertFalse(survey.fromWildcard(survey.external()), "another address");
        HostAnswer sip = survey.fallBacks().get(1);
        assertEquals("sip.contoso.com", sip.name());
        assertFalse(survey.fromWildcard(sip), "an alias, which the wildcard is not");
        assertFalse(survey("lyncdiscover.contoso.com. 300 IN A 192.0.2.1").wildcard());
    }

    @Test
    void recognisesADomainThatMicrosoftServes() {
        DnsSurvey survey = survey(
                "lyncdiscover.contoso.com. 3600 IN CNAME webdir.online.lync.com.",
                "sip.contoso.com. 3600 IN CNAME sipdir.online.lync.com.",
                "_sip._tls.contoso.com. 3600 IN SRV 100 1 443 sipdir.online.lync.com.",
                "_sipfederationtls._tcp.contoso.com. 3600 IN SRV 100 1 5061 sipfed.online.lync.com.",
                "webdir.online.lync.com. 60 IN A 203.0.113.9");
        assertEquals(
                List.of("webdir.online.lync.com", "sipdir.online.lync.com", "sipfed.online.lync.com"),
                survey.onlineHosts().stream().map(OnlineHost::host).toList());
        assertTrue(survey.fallBacks().get(1).dangling());
    }

    @Test
    void surveysTheFakeDeploymentWithoutWaiting() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                DnsView view = Views.of(deployment.dns())) {
            DnsSurvey survey = DnsSurvey.ofAsync(view, "contoso.test").join();
            assertEquals(Set.of(AddressClass.PRIVATE), survey.internal().addressClasses());
            assertEquals(Set.of(AddressClass.PUBLIC), survey.external().addressClasses());
            assertFalse(survey.wildcard());
        }
    }

    @Test
    void hasAnAnswerInEveryPlaceWhenInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(QUESTIONS);
        AtomicReference<DnsSurvey> survey = new AtomicReference<>();
        try (FakeDnsServer server = FakeDnsServer.saying((query, transport, client) -> asked.countDown());
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofMinutes(30))
                        .build()) {
            Thread waiting = new Thread(() -> survey.set(DnsSurvey.of(view, "contoso.com")));
            waiting.start();
            assertTrue(asked.await(30, TimeUnit.SECONDS));
            waiting.interrupt();
            waiting.join();
            assertTrue(survey.get().hosts().stream().allMatch(host -> host.status() == DnsStatus.INTERRUPTED));
            assertTrue(survey.get().services().stream().allMatch(srv -> srv.status() == DnsStatus.INTERRUPTED));
            assertEquals("lyncdiscover.contoso.com", survey.get().external().name());
        }
    }

    @Test
    void canBeCancelled() throws Exception {
        CountDownLatch asked = new CountDownLatch(QUESTIONS);
        try (FakeDnsServer server = FakeDnsServer.saying((query, transport, client) -> asked.countDown());
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofMinutes(30))
                        .build()) {
            CompletableFuture<DnsSurvey> survey = DnsSurvey.ofAsync(view, "contoso.com");
            assertTrue(asked.await(30, TimeUnit.SECONDS));
            List<Integer> ports = List.copyOf(server.clients());
            assertEquals(QUESTIONS, ports.size());
            survey.cancel(true);
            assertThrows(CancellationException.class, survey::join);
            while (ports.stream().anyMatch(Ports::taken)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void refusesADomainThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> DnsSurvey.of(""));
        assertThrows(IllegalArgumentException.class, () -> DnsSurvey.of("alice@contoso.com"));
    }
}
