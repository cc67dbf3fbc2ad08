package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The place of a client that has lost its network. Thread-safe. */
final class NoNetwork {

    private static final int MOST_TRIES = 50;

    private NoNetwork() {}

    /** A place where nobody answers questions, at ports that nobody else can take, and no address can be reached. */
    static Place place(Workers workers) throws IOException {
        UnreachableAddress.prove();
        return new Place(deafPort(workers), deafPort(workers), address -> UnreachableAddress.get());
    }

    private static InetSocketAddress deafPort(Workers workers) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        for (int tries = 0; ; tries++) {
            Socket tcp = workers.keep(new Socket());
            // Bound without listening, it refuses.
            tcp.bind(new InetSocketAddress(loopback, 0));
            try {
                DatagramSocket udp = workers.keep(new DatagramSocket(tcp.getLocalPort(), loopback));
                // Connected to itself, it refuses what others send.
                udp.connect(udp.getLocalSocketAddress());
                return new InetSocketAddress(loopback, tcp.getLocalPort());
            } catch (BindException takenOverUdp) {
                workers.release(tcp);
                if (tries == MOST_TRIES) {
                    throw takenOverUdp;
                }
            }
        }
    }
}
