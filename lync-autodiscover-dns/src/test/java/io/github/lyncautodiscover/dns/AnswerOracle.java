package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What must hold for any bytes that a server sends: they are judged as a view does it, from packet to members. */
final class AnswerOracle {
    static final String NAME = "a.example";
    /** Of every question here, and of the packets in the corpus. */
    static final int ID = 0x1234;

    private static final Name ASKED = Name.fromConstantString(NAME + ".");
    private static final InetSocketAddress SERVER = new InetSocketAddress("192.0.2.53", 53);
    private static final byte[][] QUERIES = {query(Type.A), query(Type.AAAA), query(Type.SRV)};

    private AnswerOracle() {}

    static byte[] query(int type) {
        Message query = Message.newQuery(Record.newRecord(ASKED, type, DClass.IN));
        query.getHeader().setID(ID);
        return query.toWire();
    }

    static void judge(byte[] packet) {
        QuestionEcho.nonsense(packet);
        for (byte[] query : QUERIES) {
            QuestionEcho.reply(query, packet).ifPresent(reply -> {
                Reply read = Reply.read(SERVER, reply);
                Message message = read.message();
                assertEquals(read.status().conclusive(), message != null, read::toString);
                if (message != null) {
                    answer(read, message);
                }
            });
        }
    }

    private static void answer(Reply read, Message message) {
        int type = message.getQuestion().getType();
        AliasChain chain = new AliasChain(ASKED, type);
        Optional<DnsStatus> end = chain.follow(message, read.status());
        assertTrue(chain.aliases().size() <= 17, "a chain is bounded");
        assertTrue(!chain.ttl().isNegative(), "no negative lifetime");
        end.ifPresent(status -> {
            assertEquals(status == DnsStatus.FOUND, !chain.records().isEmpty());
            TypeAnswer answer = new TypeAnswer(
                    status,
                    List.copyOf(chain.aliases()),
                    List.copyOf(chain.records()),
                    chain.ttl(),
                    SERVER,
                    read.authoritative(),
                    Duration.ofMillis(3),
                    List.of(),
                    List.of(),
                    Duration.ZERO,
                    false);
            if (type == Type.SRV) {
                service(ServiceAnswer.of(NAME, answer));
            } else {
                host(HostAnswer.of(NAME, answer, answer));
            }
        });
    }

    private static void host(HostAnswer answer) {
        assertEquals(answer.found(), !answer.addresses().isEmpty());
        answer.addressClasses();
        printable(answer.toString());
        assertEquals(answer, HostAnswer.of(answer.members()));
    }

    private static void service(ServiceAnswer answer) {
        // Two records may differ in what is masked or not printed.
        Comparator<ServiceTarget> anyOrder = Comparator.comparing(ServiceTarget::toString)
                .thenComparing(ServiceTarget::host)
                .thenComparing(ServiceTarget::ttl);
        assertEquals(
                answer.targets().stream().sorted(anyOrder).toList(),
                answer.inOrder(2782).stream().sorted(anyOrder).toList());
        printable(answer.toString());
        assertEquals(answer, ServiceAnswer.of(answer.members()));
    }

    /** Names are made of any octets; none of them may reach a terminal as it is. A mask of ours is an ellipsis. */
    private static void printable(String text) {
        assertTrue(text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '…'), text);
    }
}
