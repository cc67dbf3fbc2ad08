package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

@Timeout(60)
class ServerChoiceTest {
    static final FakeZone ZONE = FakeZone.of("a.example. 300 IN A 192.0.2.1");

    static FakeDnsServer.Script saying(int rcode) {
        return (query, transport, client) ->
                client.accept(FakeZone.reply(query, rcode).toWire());
    }

    /** What an authoritative server says that was never told about the zone. */
    static FakeDnsServer.Script referral() {
        return (query, transport, client) -> {
            Message reply = FakeZone.reply(query, Rcode.NOERROR);
            reply.getHeader().unsetFlag(Flags.RA);
            FakeZone.records(". 3600 IN NS ns.example.").forEach(record -> reply.addRecord(record, Section.AUTHORITY));
            client.accept(reply.toWire());
        };
    }

    /** With the number of questions that each costs when there is no other server: EDNS explains some failures. */
    static Stream<Arguments> uselessServers() {
        return Stream.of(
                Arguments.of(saying(Rcode.SERVFAIL), DnsStatus.SERVFAIL, 2),
                Arguments.of(saying(Rcode.REFUSED), DnsStatus.REFUSED, 2),
                Arguments.of(saying(Rcode.NOTAUTH), DnsStatus.REFUSED, 1),
                Arguments.of(saying(Rcode.FORMERR), DnsStatus.SERVFAIL, 2),
                Arguments.of(referral(), DnsStatus.SERVFAIL, 1));
    }

    @ParameterizedTest
    @MethodSource("uselessServers")
    void goesOnToTheNextServer(FakeDnsServer.Script useless, DnsStatus status, int questions) {
        try (FakeDnsServer first = FakeDnsServer.saying(useless);
                FakeDnsServer second = FakeDnsServer.saying(ZONE);
                DnsView view = Views.of(first.address(), second.address())) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.FOUND, answer.status());
            assertEquals(second.address(), answer.server().orElseThrow());
            assertEquals(status, answer.tries().get(0).status());
            Duration cost = answer.serversAskedInVain().get(first.address());
            assertTrue(cost != null && cost.compareTo(Duration.ZERO) > 0 && cost.compareTo(answer.duration()) <= 0);
            assertEquals(1, answer.serversAskedInVain().size());
            assertEquals(Set.of(), answer.serversWithoutEdns());
        }
    }

    @ParameterizedTest
    @MethodSource("uselessServers")
    void saysWhyWhenThereIsNoOtherServer(FakeDnsServer.Script useless, DnsStatus status, int questions) {
        try (FakeDnsServer server = FakeDnsServer.saying(useless);
                DnsView view = Views.of(server)) {
            HostAnswer answer = view.host("a.example");
            assertEquals(status, answer.status());
            assertEquals(Duration.ZERO, answer.ttl());
            assertEquals(2 * questions, answer.tries().size(), answer.tries()::toString);
            assertEquals(Set.of(), answer.serversWithoutEdns());
        }
    }

    @Test
    void believesTheFirstServerThatDeniesAName() {
        try (FakeDnsServer first = FakeDnsServer.serving("b.example. 300 IN A 192.0.2.1");
                FakeDnsServer second = FakeDnsServer.saying(ZONE);
                DnsView view = Views.of(first.address(), second.address())) {
            assertEquals(DnsStatus.NXDOMAIN, view.host("a.example").status());
            assertEquals(List.of(), second.asked());
        }
    }

    @Test
    void reportsTheFailureThatSaysMost() {
        try (FakeDnsServer silent = FakeDnsServer.silent();
                FakeDnsServer refusing = FakeDnsServer.saying(saying(Rcode.REFUSED));
                DnsView view = DnsView.builder()
                        .servers(silent.address(), refusing.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            assertEquals(DnsStatus.REFUSED, view.host("a.example").status());
            assertEquals(4, refusing.asked().size(), "who has refused is asked again without EDNS only");
            assertEquals(4, silent.asked().size(), "who was silent is asked again");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsTheServerOfTheZoneFromOneThatPassesOn(boolean authoritative) {
        FakeDnsServer.Script script = (query, transport, client) -> {
            Message reply = ZONE.answer(query);
            if (authoritative) {
                reply.getHeader().setFlag(Flags.AA);
            }
            client.accept(reply.toWire());
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            assertEquals(authoritative, view.host("a.example").authoritative());
            HostAnswer kept = view.host("a.example");
            assertEquals(AnswerSource.CACHE, kept.source());
            assertEquals(authoritative, kept.authoritative());
            assertEquals(authoritative, HostAnswer.of(kept.members()).authoritative());
        }
    }

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(DnsStatus.NODATA, DnsStatus.NXDOMAIN, DnsStatus.NODATA),
                Arguments.of(DnsStatus.NXDOMAIN, DnsStatus.NODATA, DnsStatus.NODATA),
                Arguments.of(DnsStatus.NXDOMAIN, DnsStatus.SERVFAIL, DnsStatus.SERVFAIL),
                Arguments.of(DnsStatus.REFUSED, DnsStatus.NODATA, DnsStatus.REFUSED),
                Arguments.of(DnsStatus.REFUSED, DnsStatus.SERVFAIL, DnsStatus.SERVFAIL),
                Arguments.of(DnsStatus.FOUND, DnsStatus.SERVFAIL, DnsStatus.FOUND),
                Arguments.of(DnsStatus.NXDOMAIN, DnsStatus.FOUND, DnsStatus.FOUND));
    }

    @ParameterizedTest
    @MethodSource("families")
    void makesOneStatusOfTwoFamilies(DnsStatus ipv4, DnsStatus ipv6, DnsStatus together) {
        FakeDnsServer.Script script = (query, transport, client) -> {
            boolean four = query.getQuestion().getType() == Type.A;
            client.accept(
                    switch (four ? ipv4 : ipv6) {
                        case FOUND ->
                            FakeZone.reply(query, "a.example. 300 IN " + (four ? "A 192.0.2.1" : "AAAA 2001:db8::1"))
                                    .toWire();
                        case NODATA -> FakeZone.reply(query, Rcode.NOERROR).toWire();
                        case NXDOMAIN -> FakeZone.reply(query, Rcode.NXDOMAIN).toWire();
                        case REFUSED -> FakeZone.reply(query, Rcode.REFUSED).toWire();
                        default -> FakeZone.reply(query, Rcode.SERVFAIL).toWire();
                    });
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            assertEquals(together, view.host("a.example").status());
        }
    }

    @Test
    void waitsForOneFamilyNoMoreThanOnceWhenTheOtherIsFound() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (query.getQuestion().getType() == Type.A) {
                ZONE.answer(query, transport, client);
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                FakeDnsServer other = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address(), other.address())
                        .timeout(Duration.ofSeconds(1))
                        .tries(10)
                        .build()) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.FOUND, answer.status());
            assertEquals(
                    List.of(DnsStatus.FOUND, DnsStatus.TIMEOUT),
                    answer.tries().stream().map(ServerTry::status).toList());
        }
    }

    @Test
    void neverAppliesASearchSuffix() {
        try (FakeDnsServer server = FakeDnsServer.saying(ZONE);
                DnsView view = Views.of(server)) {
            assertEquals(DnsStatus.NXDOMAIN, view.host("lyncdiscover").status());
            assertTrue(server.asked().containsAll(List.of("lyncdiscover A UDP", "lyncdiscover AAAA UDP")));
            assertEquals(2, server.asked().size());
        }
    }
}
