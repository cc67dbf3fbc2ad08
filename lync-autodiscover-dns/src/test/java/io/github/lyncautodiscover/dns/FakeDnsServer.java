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
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

/** A DNS server on loopback that says whatever bytes a test wants, by UDP and TCP on one port. */
final class FakeDnsServer implements AutoCloseable {
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final InetSocketAddress address;
    private final Script script;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /** What to send back, packet by packet; nothing for silence. */
    interface Script {
        List<byte[]> answer(Message query, Transport transport);
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
        return saying((query, transport) -> List.of());
    }

    InetSocketAddress address() {
        return address;
    }

    /** The questions so far, such as {@code a.example A UDP}. */
    List<String> asked() {
        return asked;
    }

    /** TCP connections that the client has not closed. */
    int connections() {
        return connections.size();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fake-dns");
        thread.setDaemon(true);
        thread.start();
    }

    private List<byte[]> answer(byte[] packet, Transport transport) throws IOException {
        Message query = new Message(packet);
        asked.add(query.getQuestion().getName().toString(true) + " "
                + Type.string(query.getQuestion().getType()) + " " + transport);
        return script.answer(query, transport);
    }

    private void serveUdp() {
        byte[] buffer = new byte[65_535];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                for (byte[] reply : answer(Arrays.copyOf(buffer, packet.getLength()), Transport.UDP)) {
                    udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // Closed, or the client has gone: the next datagram decides.
            }
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
                for (byte[] reply : answer(packet, Transport.TCP)) {
                    out.writeShort(reply.length);
                    out.write(reply);
                }
                out.flush();
            }
        } catch (IOException e) {
            // The client has closed it.
        } finally {
            connections.remove(connection);
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
