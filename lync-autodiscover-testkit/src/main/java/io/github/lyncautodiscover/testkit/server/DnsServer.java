package io.github.lyncautodiscover.testkit.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Serves one DNS view over UDP and TCP on the same loopback port. */
final class DnsServer {

    private static final int LARGEST = 65_535;
    private static final int MOST_TRIES = 50;
    private static final int BACKLOG = 50;

    private final DnsResponder responder;
    private final Workers workers;
    private final DatagramSocket udp;
    private final ServerSocket tcp;

    private DnsServer(DnsResponder responder, Workers workers, DatagramSocket udp, ServerSocket tcp) {
        this.responder = responder;
        this.workers = workers;
        this.udp = udp;
        this.tcp = tcp;
    }

    static DnsServer start(DnsResponder responder, InetSocketAddress bind, Workers workers) throws IOException {
        for (int tries = 0; ; tries++) {
            ServerSocket tcp = workers.keep(new ServerSocket(bind.getPort(), BACKLOG, bind.getAddress()));
            try {
                DatagramSocket udp = workers.keep(new DatagramSocket(tcp.getLocalPort(), bind.getAddress()));
                DnsServer server = new DnsServer(responder, workers, udp, tcp);
                workers.start("dns udp", server::serveUdp);
                workers.start("dns tcp", server::serveTcp);
                return server;
            } catch (BindException takenOverUdp) {
                workers.release(tcp);
                if (tries == MOST_TRIES || bind.getPort() != 0) {
                    throw takenOverUdp;
                }
            }
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) tcp.getLocalSocketAddress();
    }

    private void serveUdp() throws IOException {
        while (!workers.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            udp.receive(packet);
            try {
                answer(packet);
            } catch (IOException unsent) {
                // That client sees silence; the next one is served.
            }
        }
    }

    private void answer(DatagramPacket query) throws IOException {
        DnsReply reply = responder.respond(Arrays.copyOf(query.getData(), query.getLength()), address(), false);
        if (reply.delay().isZero()) {
            send(reply, query);
        } else {
            workers.start("dns late", () -> sendLate(reply, query));
        }
    }

    private void sendLate(DnsReply reply, DatagramPacket query) throws IOException {
        if (workers.pause(reply.delay().toMillis())) {
            send(reply, query);
        }
    }

    private void send(DnsReply reply, DatagramPacket query) throws IOException {
        byte[] wire = reply.wire();
        if (wire.length > 0) {
            udp.send(new DatagramPacket(wire, wire.length, query.getSocketAddress()));
        }
    }

    private void serveTcp() throws IOException {
        while (!workers.isClosed()) {
            Socket socket = workers.keep(tcp.accept());
            workers.start("dns connection", () -> {
                try {
                    converse(socket);
                } finally {
                    workers.release(socket);
                }
            });
        }
    }

    private void converse(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        while (true) {
            byte[] query = in.readNBytes(in.readUnsignedShort());
            DnsReply reply = responder.respond(query, address(), true);
            byte[] wire = reply.wire();
            if (reply.hangsUp() || !workers.pause(reply.delay().toMillis())) {
                return;
            }
            if (wire.length > 0) {
                byte[] framed = new byte[wire.length + 2];
                framed[0] = (byte) (wire.length >> 8);
                framed[1] = (byte) wire.length;
                System.arraycopy(wire, 0, framed, 2, wire.length);
                out.write(framed);
                out.flush();
            }
        }
    }
}
