package io.github.lyncautodiscover.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

/** A DNS server on loopback that says whatever bytes a test wants, by UDP and TCP on one port. */
final class FakeDnsServer implements AutoCloseable {
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final InetSocketAddress address;
    private final Script script;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> clients = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /** What to send back, at once or later, packet by packet; nothing for silence. */
    interface Script {
        void answer(Message query, Transport transport, Consumer<byte[]> client);
    }

    private FakeDnsServer(DatagramSocket udp, ServerSocket tcp, Script script) {
        this.udp = udp;
        this.tcp = tcp;
        this.address = (InetSocketAddress) udp.getLocalSocketAddress();
        this.script = script;
        start(this::serveUdp);
        start(this::serveTcp);
    }

    static FakeDnsServer saying(Script script) {
        for (; ; ) {
            try {
                DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                try {
                    return new FakeDnsServer(
                            udp, new ServerSocket(udp.getLocalPort(), 50, InetAddress.getLoopbackAddress()), script);
                } catch (BindException e) {
                    udp.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static FakeDnsServer serving(String... records) {
        return saying(FakeZone.of(records));
    }

    static FakeDnsServer silent() {
        return saying((query, transport, client) -> {});
    }

    InetSocketAddress address() {
        return address;
    }

    /** The questions so far, such as {@code a.example A UDP}. */
    List<String> asked() {
        return asked;
    }

    /** The local ports that the questions came from. */
    List<Integer> clients() {
        return clients;
    }

    /** Reaches zero when the first TCP connection is over. */
    CountDownLatch firstConnectionEnded() {
        return ended;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fake-dns");
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(byte[] packet, Transport transport, Consumer<byte[]> client) throws IOException {
        Message query = new Message(packet);
        asked.add(query.getQuestion().getName().toString(true) + " "
                + Type.string(query.getQuestion().getType()) + " " + transport);
        script.answer(query, transport, client);
    }

    private void serveUdp() {
        byte[] buffer = new byte[65_535];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                InetSocketAddress from = (InetSocketAddress) packet.getSocketAddress();
                clients.add(from.getPort());
                answer(Arrays.copyOf(buffer, packet.getLength()), Transport.UDP, reply -> send(reply, from));
            } catch (IOException e) {
                // Closed, or the client has gone: the next datagram decides.
            }
        }
    }

    private void send(byte[] reply, InetSocketAddress to) {
        try {
            udp.send(new DatagramPacket(reply, reply.length, to));
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try {
                Socket connection = tcp.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            DataOutputStream out = new DataOutputStream(connection.getOutputStream());
            for (; ; ) {
                byte[] packet = in.readNBytes(in.readUnsignedShort());
                answer(packet, Transport.TCP, reply -> send(reply, out));
            }
        } catch (IOException e) {
            ended.countDown();
        }
    }

    private static void send(byte[] reply, DataOutputStream out) {
        try {
            out.writeShort(reply.length);
            out.write(reply);
        } catch (IOException e) {
            // The client has gone.
        }
    }

    @Override
    public void close() {
        udp.close();
        try {
            tcp.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
