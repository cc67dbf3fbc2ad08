package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Puts a distance in front of a deployment, for benches that count round trips: it delays DNS over UDP, connecting, and what
 * is sent over connections. A port that refuses or swallows connections stays where it is. Thread-safe.
 */
public final class Distance implements AutoCloseable {

    private static final int LARGEST = 65_535;

    private final Duration roundTrip;
    private final Workers workers = new Workers();

    public Distance(Duration roundTrip) {
        this.roundTrip = roundTrip;
    }

    /**
     * The same route over long wires.
     *
     * @param near the route of a deployment in which nothing is broken yet
     * @param meant the addresses and ports that get a wire, as DNS and URLs name them
     */
    public UnaryOperator<InetSocketAddress> route(
            UnaryOperator<InetSocketAddress> near, Collection<InetSocketAddress> meant) throws IOException {
        LongWire wire = new LongWire(roundTrip, workers);
        Map<InetSocketAddress, InetSocketAddress> far = new HashMap<>();
        for (InetSocketAddress address : meant) {
            InetSocketAddress listener = near.apply(address);
            far.put(listener, wire.to(listener));
        }
        return address -> {
            InetSocketAddress listener = near.apply(address);
            return far.getOrDefault(listener, listener);
        };
    }

    /** The same DNS server further away; it is asked over UDP. */
    public InetSocketAddress dns(InetSocketAddress server) throws IOException {
        DatagramSocket near = workers.keep(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        workers.start("far dns", () -> {
            while (!workers.isClosed()) {
                DatagramPacket query = new DatagramPacket(new byte[LARGEST], LARGEST);
                near.receive(query);
                workers.start("far dns query", () -> carry(query, near, server));
            }
        });
        return (InetSocketAddress) near.getLocalSocketAddress();
    }

    private void carry(DatagramPacket query, DatagramSocket near, InetSocketAddress server) throws IOException {
        DatagramSocket far = workers.keep(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        try {
            far.send(new DatagramPacket(query.getData(), query.getLength(), server));
            DatagramPacket answer = new DatagramPacket(new byte[LARGEST], LARGEST);
            far.receive(answer);
            if (workers.pause(roundTrip.toMillis())) {
                near.send(new DatagramPacket(answer.getData(), answer.getLength(), query.getSocketAddress()));
            }
        } finally {
            workers.release(far);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
