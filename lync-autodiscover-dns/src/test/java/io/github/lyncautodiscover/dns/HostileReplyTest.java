package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

@Timeout(60)
class HostileReplyTest {
    private static final FakeZone ZONE = FakeZone.of("a.example. 300 IN A 192.0.2.1");

    interface Forgery {
        byte[] of(Message query);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("another id", query -> {
                    Message reply = FakeZone.reply(query, "a.example. 300 IN A 198.51.100.66");
                    reply.getHeader().setID(query.getHeader().getID() ^ 1);
                    return reply.toWire();
                }),
                forgery("another name", query -> {
                    Message other = Message.newQuery(Record.newRecord(
                            Name.fromConstantString("b.example."),
                            query.getQuestion().getType(),
                            DClass.IN));
                    other.getHeader().setID(query.getHeader().getID());
                    return FakeZone.reply(other, "a.example. 300 IN A 198.51.100.66")
                            .toWire();
                }),
                forgery("another type", query -> {
                    Message other = Message.newQuery(
                            Record.newRecord(query.getQuestion().getName(), Type.MX, DClass.IN));
                    other.getHeader().setID(query.getHeader().getID());
                    return FakeZone.reply(other, "a.example. 300 IN A 198.51.100.66")
                            .toWire();
                }),
                forgery("the question itself", Message::toWire),
                forgery("an empty datagram", query -> new byte[0]),
                forgery("half a header", query -> new byte[] {1, 2, 3}),
                forgery("another protocol", query -> "HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.US_ASCII)));
    }

    private static Arguments forgery(String name, Forgery forgery) {
        return Arguments.of(name, forgery);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void ignoresWhatDoesNotAnswerTheQuestion(String name, Forgery forgery) {
        FakeDnsServer.Script script = (query, transport, client) -> {
            client.accept(forgery.of(query));
            ZONE.answer(query, transport, client);
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            HostAnswer answer = view.host("a.example");
            assertEquals("192.0.2.1", answer.addresses().get(0).getHostAddress(), name);
        }
    }

    private static HostAnswer ask(FakeDnsServer.Script script) {
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = Views.of(server)) {
            return view.host("a.example");
        }
    }

    @Test
    void tellsNonsenseFromSilence() {
        try (FakeDnsServer server = FakeDnsServer.saying((query, transport, client) -> client.accept(new byte[5]));
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            assertEquals(DnsStatus.MALFORMED, view.host("a.example").status());
        }
    }

    @Test
    void saysThatAReplyCannotBeRead() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            byte[] reply =
                    FakeZone.reply(query, "a.example. 300 IN A 192.0.2.1").toWire();
            client.accept(Arrays.copyOf(reply, reply.length - 3));
        };
        HostAnswer answer = ask(script);
        assertEquals(DnsStatus.MALFORMED, answer.status());
        assertEquals(4, answer.tries().size(), "once more without EDNS, for each family");
    }

    /** In a message of the update kind the codec allows records without content, whatever their type. */
    @Test
    void doesNotTakeAnUpdateForAnAnswer() {
        HostAnswer answer = ask((query, transport, client) -> {
            byte[] reply =
                    FakeZone.reply(query, "a.example. 300 IN A 192.0.2.1").toWire();
            reply[2] |= Opcode.UPDATE << 3;
            reply[reply.length - 5] = 0;
            client.accept(Arrays.copyOf(reply, reply.length - 4));
        });
        assertEquals(DnsStatus.MALFORMED, answer.status());
    }

    static Stream<Arguments> tcpForgeries() {
        return Stream.of(
                forgery("nonsense", query -> new byte[] {1, 2, 3}),
                forgery("nothing but a length", query -> new byte[0]),
                forgery("another id", query -> {
                    byte[] reply = ZONE.answer(query).toWire();
                    reply[0] ^= 1;
                    return reply;
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tcpForgeries")
    void reportsATruncatedAnswerWhenTcpBringsNothing(String name, Forgery forgery) {
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (transport == Transport.TCP) {
                client.accept(forgery.of(query));
                return;
            }
            Message reply = FakeZone.reply(query, Rcode.NOERROR);
            reply.getHeader().setFlag(Flags.TC);
            client.accept(reply.toWire());
        };
        HostAnswer answer = ask(script);
        assertEquals(DnsStatus.TRUNCATED, answer.status(), name);
        assertEquals(List.of(), answer.addresses());
    }

    @Test
    void takesNoAddressThatBelongsToAnotherName() {
        HostAnswer answer = ask((query, transport, client) -> client.accept(
                FakeZone.reply(query, "www.example. 300 IN A 198.51.100.66").toWire()));
        assertEquals(DnsStatus.NODATA, answer.status());
        assertEquals(List.of(), answer.addresses());
    }

    @Test
    void doesNotMindTheCaseOfNames() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            byte[] reply = FakeZone.reply(query, "A.eXAMPLE. 300 IN CNAME B.Example.", "b.EXAMPLE. 60 IN A 192.0.2.1")
                    .toWire();
            reply[13] = (byte) Character.toUpperCase(reply[13]);
            client.accept(reply);
        };
        HostAnswer answer = ask(script);
        assertEquals(DnsStatus.FOUND, answer.status());
        assertEquals(1, answer.aliases().size());
    }

    @Test
    void readsAHundredAndTwentyAddresses() {
        String[] zone = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> "a.example. 300 IN A 192.0.2." + i)
                .toArray(String[]::new);
        FakeZone large = FakeZone.of(zone);
        FakeDnsServer.Script script = (query, transport, client) ->
                client.accept(large.answer(query).toWire(transport == Transport.UDP ? 512 : 65_535));
        HostAnswer answer = ask(script);
        assertEquals(120, answer.addresses().size());
        assertEquals("192.0.2.120", answer.addresses().get(119).getHostAddress());
    }

    static Stream<Path> corpus() throws Exception {
        URI place = Objects.requireNonNull(HostileReplyTest.class.getResource("fuzz/answer"))
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files.sorted().toList().stream();
        }
    }

    /** What the fuzz target begins with, needing no instrumentation; a fixed seed: the same packets every time. */
    @ParameterizedTest
    @MethodSource("corpus")
    void survivesAnyMutationOfAReply(Path file) throws Exception {
        Random random = new Random(2782);
        byte[] reply = Files.readAllBytes(file);
        assertDoesNotThrow(() -> AnswerOracle.judge(reply));
        for (int i = 0; i < 3_000; i++) {
            byte[] packet = Arrays.copyOf(reply, 1 + random.nextInt(reply.length + 8));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                packet[random.nextInt(packet.length)] = (byte) random.nextInt();
            }
            System.arraycopy(reply, 0, packet, 0, Math.min(2, packet.length));
            assertDoesNotThrow(() -> AnswerOracle.judge(packet));
        }
    }
}
