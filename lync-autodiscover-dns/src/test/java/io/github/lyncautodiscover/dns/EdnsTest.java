package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

@Timeout(60)
class EdnsTest {
    /** Whatever the number of tries: it is another question that is asked. */
    @ParameterizedTest
    @CsvSource({"REFUSED, 1", "REFUSED, 2", "SERVFAIL, 1", "SERVFAIL, 2"})
    void asksOnceMoreWithoutEdnsWhenNobodyElseAnswers(DnsStatus failure, int tries) {
        int rcode = failure == DnsStatus.REFUSED ? Rcode.REFUSED : Rcode.SERVFAIL;
        FakeDnsServer.Script minding = (query, transport, client) -> (query.getOPT() == null
                        ? ServerChoiceTest.ZONE
                        : ServerChoiceTest.saying(rcode))
                .answer(query, transport, client);
        try (FakeDnsServer server = FakeDnsServer.saying(minding);
                FakeDnsServer useless = FakeDnsServer.saying(ServerChoiceTest.referral());
                DnsView view = DnsView.builder()
                        .servers(server.address(), useless.address())
                        .timeout(Duration.ofSeconds(30))
                        .tries(tries)
                        .build()) {
            HostAnswer first = view.host("a.example");
            assertEquals(DnsStatus.FOUND, first.status());
            assertEquals(server.address(), first.server().orElseThrow());
            assertEquals(
                    List.of("true " + failure, "true SERVFAIL", "false FOUND"),
                    first.tries().stream()
                            .filter(asked -> asked.type().equals("A"))
                            .map(asked -> asked.edns() + " " + asked.status())
                            .toList());
            assertEquals(Set.of(server.address()), first.serversWithoutEdns());
            assertEquals(Set.of(useless.address()), first.serversAskedInVain().keySet());
            assertEquals(
                    failure == DnsStatus.SERVFAIL,
                    view.host("b.example").tries().get(0).edns(),
                    "a refusal is remembered, a failure may have passed");
        }
    }

    @Test
    void fetchesByTcpWithoutEdnsWhatIsTooLongWithoutEdns() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            Message reply =
                    query.getOPT() == null ? ServerChoiceTest.ZONE.answer(query) : FakeZone.reply(query, Rcode.REFUSED);
            if (query.getOPT() == null && transport == Transport.UDP) {
                reply.getHeader().setFlag(Flags.TC);
            }
            client.accept(reply.toWire());
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.FOUND, answer.status());
            assertEquals(Set.of(server.address()), answer.serversWithoutEdns());
            assertFalse(view.host("b.example").tries().get(0).edns(), "the view remembers");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Rcode.FORMERR, Rcode.NOTIMP, Rcode.BADVERS})
    void asksWithoutEdnsAServerThatRefusesIt(int rcode) {
        List<Boolean> edns = new CopyOnWriteArrayList<>();
        FakeDnsServer.Script script = (query, transport, client) -> {
            edns.add(query.getOPT() != null);
            if (query.getOPT() == null) {
                ServerChoiceTest.ZONE.answer(query, transport, client);
            } else {
                Message reply = FakeZone.reply(query, rcode & 0xf);
                if (rcode > 0xf) {
                    reply.addRecord(new org.xbill.DNS.OPTRecord(512, rcode >> 4, 0), Section.ADDITIONAL);
                }
                client.accept(reply.toWire());
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            HostAnswer first = view.host("a.example");
            assertEquals(DnsStatus.FOUND, first.status());
            assertEquals(Set.of(server.address()), first.serversWithoutEdns());
            assertTrue(first.tries().get(0).edns() && !first.tries().get(1).edns(), first.tries()::toString);
            edns.clear();
            HostAnswer second = view.host("b.example");
            assertEquals(DnsStatus.NXDOMAIN, second.status());
            assertEquals(Set.of(server.address()), second.serversWithoutEdns());
            assertEquals(List.of(false, false), edns, "the view remembers");
        }
    }

    @Test
    void understandsARefusalOfEdnsThatIsABareHeader() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (query.getOPT() == null) {
                ServerChoiceTest.ZONE.answer(query, transport, client);
            } else {
                Message reply = FakeZone.reply(query, Rcode.FORMERR);
                reply.removeAllRecords(Section.QUESTION);
                client.accept(reply.toWire());
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            assertEquals(DnsStatus.FOUND, view.host("a.example").status());
        }
    }

    @Test
    void triesWithoutEdnsWhereItIsDropped() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (query.getOPT() == null) {
                ServerChoiceTest.ZONE.answer(query, transport, client);
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.FOUND, answer.status());
            assertEquals(DnsStatus.TIMEOUT, answer.tries().get(0).status());
            assertEquals(Set.of(server.address()), answer.serversWithoutEdns());
            assertEquals(Map.of(), answer.serversAskedInVain());
        }
    }

    @Test
    void announcesTheUdpSizeItWasGiven() {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        FakeDnsServer.Script script = (query, transport, client) -> {
            sizes.add(query.getOPT().getPayloadSize());
            ServerChoiceTest.ZONE.answer(query, transport, client);
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .udpSize(4096)
                        .build()) {
            view.host("a.example");
            assertEquals(List.of(4096, 4096), sizes);
        }
    }
}
