package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

@Timeout(60)
class AliasChainTest {
    private static HostAnswer ask(FakeDnsServer.Script script) {
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            return view.host("a0.example");
        }
    }

    private static String[] chain(int length) {
        return Stream.concat(
                        IntStream.range(0, length)
                                .mapToObj(i -> "a" + i + ".example. 300 IN CNAME a" + (i + 1) + ".example."),
                        Stream.of("a" + length + ".example. 300 IN A 192.0.2.1"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"1, FOUND", "16, FOUND", "17, LOOP"})
    void followsSixteenAliasesAndNoMore(int length, DnsStatus status) {
        assertEquals(status, ask(FakeZone.of(chain(length))).status());
    }

    @Test
    void doesNotFollowAnAliasOfAnotherClass() {
        FakeZone zone = FakeZone.of("a1.example. 300 IN A 192.0.2.1");
        FakeDnsServer.Script chaos = (query, transport, client) -> {
            var reply = FakeZone.reply(query, Rcode.NOERROR);
            reply.addRecord(
                    new CNAMERecord(
                            Name.fromConstantString("a0.example."),
                            DClass.CH,
                            300,
                            Name.fromConstantString("a1.example.")),
                    1);
            client.accept(reply.toWire());
        };
        assertEquals(List.of(), ask(chaos).aliases());
        assertTrue(ask(zone).aliases().isEmpty());
    }

    @Test
    void asksOnWhereAServerGivesOneAliasAtATime() {
        FakeZone zone = FakeZone.of(chain(3));
        FakeDnsServer.Script lazy = (query, transport, client) -> {
            var answer = zone.answer(query);
            var reply = FakeZone.reply(query, Rcode.NOERROR);
            reply.addRecord(answer.getSection(1).get(0), 1);
            client.accept(reply.toWire());
        };
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (query.getQuestion().getType() == 1) {
                lazy.answer(query, transport, client);
            } else {
                zone.answer(query, transport, client);
            }
        };
        HostAnswer answer = ask(script);
        assertEquals(DnsStatus.FOUND, answer.status());
        assertEquals(3, answer.aliases().size());
        assertEquals("a3.example", answer.canonicalName());
        assertTrue(answer.tries().stream().anyMatch(asked -> asked.name().equals("a2.example")));
    }

    @Test
    void recognisesALoopThatIsSpreadOverReplies() {
        HostAnswer answer = ask((query, transport, client) -> {
            String name = query.getQuestion().getName().toString();
            String other = name.equals("a0.example.") ? "a1.example." : "a0.example.";
            client.accept(FakeZone.reply(query, name + " 300 IN CNAME " + other).toWire());
        });
        assertEquals(DnsStatus.LOOP, answer.status());
        assertEquals(Duration.ZERO, answer.ttl());
    }

    @Test
    void recognisesALoopThatTheServerGaveUpOn() {
        HostAnswer answer = ask((query, transport, client) -> {
            var reply = FakeZone.reply(
                    query, "a0.example. 300 IN CNAME a1.example.", "a1.example. 300 IN CNAME a0.example.");
            reply.getHeader().setRcode(Rcode.SERVFAIL);
            client.accept(reply.toWire());
        });
        assertEquals(DnsStatus.LOOP, answer.status());
        assertEquals(2, answer.aliases().size());
    }

    @Test
    void recognisesAnAliasOfItself() {
        assertEquals(
                DnsStatus.LOOP,
                ask(FakeZone.of("a0.example. 300 IN CNAME a0.example.")).status());
    }

    @Test
    void callsAnAliasOfANameWithoutAddressDangling() {
        HostAnswer answer =
                ask(FakeZone.of("a0.example. 300 IN CNAME mail.example.", "mail.example. 300 IN MX 1 a.example."));
        assertEquals(DnsStatus.NODATA, answer.status());
        assertTrue(answer.dangling());
        assertEquals(Duration.ofSeconds(60), answer.ttl());
    }

    @Test
    void treatsATtlWithItsHighestBitAsZero() {
        HostAnswer answer = ask((query, transport, client) -> {
            byte[] reply =
                    FakeZone.reply(query, "a0.example. 300 IN A 192.0.2.1").toWire();
            int ttl = reply.length - 10;
            reply[ttl] = (byte) 0x80;
            client.accept(reply);
        });
        assertEquals(DnsStatus.FOUND, answer.status());
        assertEquals(Duration.ZERO, answer.ttl());
    }

    @Test
    void keepsTheChainOfAServerThatWillNotFollowIt() {
        HostAnswer answer = ask((query, transport, client) -> {
            boolean first = query.getQuestion().getName().toString().equals("a0.example.");
            client.accept(
                    first
                            ? FakeZone.reply(query, "a0.example. 300 IN CNAME webdir.online.lync.com.")
                                    .toWire()
                            : FakeZone.reply(query, Rcode.REFUSED).toWire());
        });
        assertEquals(DnsStatus.REFUSED, answer.status());
        assertEquals("webdir.online.lync.com", answer.canonicalName());
        assertEquals(List.of(), answer.addresses());
    }
}
