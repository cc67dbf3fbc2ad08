package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class DnsFaultsTest {

    private static final String NAME = "lyncdiscoverinternal.contoso.test";

    private static LyncDeployment deployment;

    @BeforeAll
    static void start() {
        deployment = LyncDeployment.contosoWifi();
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(DnsFault.nxdomain(), Rcode.NXDOMAIN, 0),
                arguments(DnsFault.noData(), Rcode.NOERROR, 0),
                arguments(DnsFault.servfail(), Rcode.SERVFAIL, 0),
                arguments(DnsFault.refused(), Rcode.REFUSED, 0),
                arguments(DnsFault.cnameLoop(), Rcode.NOERROR, 2),
                arguments(DnsFault.danglingCname(), Rcode.NXDOMAIN, 1),
                arguments(DnsFault.truncated(), Rcode.NOERROR, 1),
                arguments(DnsFault.slow(Duration.ofMillis(5)), Rcode.NOERROR, 1));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theAnswerIsSpoilt(Fault fault, int code, int records) throws IOException {
        TestClient client = TestClient.inside(deployment);
        try (Injection injection = deployment.inject(fault, Target.dns(NAME))) {
            Message answer = client.ask(NAME, Type.A);

            assertEquals(Rcode.string(code), Rcode.string(answer.getRcode()), injection::toString);
            assertEquals(records, answer.getSection(Section.ANSWER).size());
        }
        assertEquals("10.10.30.50", client.resolve(NAME).getHostAddress());
    }

    static Stream<DnsFault> silences() {
        return Stream.of(DnsFault.silence(), DnsFault.wrongId(), DnsFault.truncatedWithoutTcp());
    }

    @ParameterizedTest
    @MethodSource("silences")
    void noAnswerCanBeUsed(Fault fault) throws IOException {
        TestClient client = TestClient.inside(deployment).patience(400);
        try (Injection injection = deployment.inject(fault, Target.dns(NAME))) {
            assertThrows(IOException.class, () -> client.ask(NAME, Type.A), injection::toString);
        }
    }

    @Test
    void anUnknownNameDoesNotExistAndAKnownOneWithoutTheTypeHasNoData() throws IOException {
        TestClient client = TestClient.inside(deployment);

        Message unknown = client.ask("nowhere.contoso.test", Type.A);
        Message foreign = client.ask("www.example.org", Type.A);
        Message noData = client.ask(NAME, Type.SRV);

        assertEquals(Rcode.NXDOMAIN, unknown.getRcode());
        assertEquals(1, unknown.getSection(Section.AUTHORITY).size());
        assertEquals(Rcode.NXDOMAIN, foreign.getRcode());
        assertEquals(Rcode.NOERROR, noData.getRcode());
        assertEquals(List.of(), noData.getSection(Section.ANSWER));
    }

    @Test
    void nonsenseGetsAFormatErrorAndTheServerGoesOn() throws IOException {
        byte[] nonsense = new byte[40];
        new Random(7).nextBytes(nonsense);
        byte[] answer = new byte[512];
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(20_000);
            socket.send(new DatagramPacket(nonsense, nonsense.length, deployment.dns()));
            socket.receive(new DatagramPacket(answer, answer.length));
        }

        assertEquals(nonsense[0], answer[0]);
        assertEquals(Rcode.FORMERR, answer[3] & 15);
        assertEquals("10.10.30.50", TestClient.inside(deployment).resolve(NAME).getHostAddress());
    }

    @Test
    void severalQuestionsOnOneTcpConnectionAreAnswered() throws IOException {
        byte[] query = Message.newQuery(Record.newRecord(Name.fromString(NAME + "."), Type.A, DClass.IN))
                .toWire();
        try (Socket socket =
                new Socket(deployment.dns().getAddress(), deployment.dns().getPort())) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (int i = 0; i < 2; i++) {
                out.writeShort(query.length);
                out.write(query);
                Message answer = new Message(in.readNBytes(in.readUnsignedShort()));

                assertEquals(1, answer.getSection(Section.ANSWER).size());
            }
        }
    }

    @Test
    void theCaseOfTheQuestionComesBackAsItWas() throws IOException {
        Message answer = TestClient.inside(deployment).ask("LyncDiscoverInternal.CONTOSO.test", Type.A);

        assertEquals(
                "LyncDiscoverInternal.CONTOSO.test.",
                answer.getSection(Section.QUESTION).get(0).getName().toString());
        assertEquals(1, answer.getSection(Section.ANSWER).size());
    }
}
