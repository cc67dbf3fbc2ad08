package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The place of a client that has lost its network: nobody answers, at ports that nobody else can take, and no address can be
 * reached. Immutable.
 *
 * @param dns a port that refuses
 * @param secondDns another one
 */
record NoNetwork(InetSocketAddress dns, InetSocketAddress secondDns) implements Place {

    private static final int MOST_TRIES = 50;

    static Place place(Workers workers) throws IOException {
        UnreachableAddress.prove();
        return new NoNetwork(deafPort(workers), deafPort(workers));
    }

    @Override
    public UnaryOperator<InetSocketAddress> route() {
        return address -> UnreachableAddress.get();
    }

    /** No proxy can be reached either. */
    @Override
    public InetSocketAddress proxy() {
        return dns;
    }

    @Override
    public Map<String, List<InetAddress>> hosts() {
        return Map.of();
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + ": no network");
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
