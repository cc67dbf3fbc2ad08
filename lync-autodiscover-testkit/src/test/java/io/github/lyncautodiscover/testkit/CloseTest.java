package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A deployment gives back what it took, whatever goes on when it closes. */
class CloseTest {

    private static final String HOST = "webint.contoso.test";
    private static final Duration LONG = Duration.ofHours(1);

    private final Set<Thread> before = threads();

    private static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("lync-testkit"));
        return threads;
    }

    private static List<InetSocketAddress> listeners(LyncDeployment deployment) {
        List<InetSocketAddress> listeners = new ArrayList<>();
        for (Place place : List.of(deployment.inside(), deployment.outside())) {
            listeners.add(place.dns());
            listeners.add(place.secondDns());
        }
        deployment
                .topology()
                .plan()
                .sockets()
                .forEach(meant -> listeners.add(deployment.route().apply(meant)));
        listeners.add(deployment.outside().route().apply(new InetSocketAddress("10.10.30.50", 443)));
        listeners.add(deployment.inside().proxy());
        listeners.add(deployment.outside().proxy());
        return listeners;
    }

    private void assertNothingIsLeft(List<InetSocketAddress> listeners) throws SocketException {
        Set<Thread> left = threads();
        left.removeAll(before);
        assertEquals(Set.of(), left);
        for (InetSocketAddress listener : listeners) {
            assertThrows(ConnectException.class, () -> new Socket(listener.getAddress(), listener.getPort()).close());
        }
        for (InetSocketAddress dns : listeners.subList(0, 4)) {
            new DatagramSocket(dns).close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeploymentThatNobodyAskedLeavesNothing(Preset preset) throws IOException {
        LyncDeployment deployment = preset.start();
        List<InetSocketAddress> listeners = listeners(deployment);

        deployment.close();
        deployment.close();

        assertNothingIsLeft(listeners);
    }

    @Test
    void connectionsThatStallDripOrWaitAreCut() throws IOException {
        LyncDeployment deployment = LyncDeployment.contosoWifi();
        List<InetSocketAddress> listeners = listeners(deployment);
        TestClient client = TestClient.inside(deployment);
        List<Socket> waiting = new ArrayList<>();

        deployment.inject(ConnectionFault.stall(Moment.BODY), Target.http(HOST));
        waiting.add(client.open(URI.create("http://" + HOST + "/")));
        waiting.get(0)
                .getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', waiting.get(0).getInputStream().read());
        waiting.add(client.open(URI.create("https://" + HOST + "/")));
        deployment.inject(ConnectionFault.stall(Moment.TLS), Target.https(HOST));
        InetSocketAddress tls = deployment.route().apply(new InetSocketAddress("10.10.30.51", 443));
        waiting.add(new Socket(tls.getAddress(), tls.getPort()));
        deployment.inject(DnsFault.slow(LONG), Target.dns(HOST));
        waiting.add(slowQuestion(deployment.dns()));

        deployment.close();

        for (Socket socket : waiting) {
            assertCut(socket);
        }
        assertNothingIsLeft(listeners);
    }

    private static Socket slowQuestion(InetSocketAddress dns) throws IOException {
        byte[] query = Message.newQuery(Record.newRecord(Name.fromString(HOST + "."), Type.A, DClass.IN))
                .toWire();
        Socket socket = new Socket(dns.getAddress(), dns.getPort());
        socket.getOutputStream().write(new byte[] {0, (byte) query.length});
        socket.getOutputStream().write(query);
        return socket;
    }

    /** The other side has closed or reset it, maybe behind bytes that were on their way. */
    private static void assertCut(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try (socket) {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            assertEquals("Connection reset", reset.getMessage());
        }
    }
}
