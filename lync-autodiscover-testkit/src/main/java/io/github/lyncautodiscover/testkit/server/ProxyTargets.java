package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.UnaryOperator;

/**
 * Connects to where a client of a place wants to go. Thread-safe.
 *
 * @param names the names of the place
 * @param route its way to the servers
 * @param own the address of the proxy, from which it connects where it is more than loopback: a firewall may look at it
 * @param workers keep the sockets
 */
record ProxyTargets(PlaceNames names, UnaryOperator<InetSocketAddress> route, InetAddress own, Workers workers) {

    private static final int MILLIS = 10_000;

    /** Why there is no connection, in the words of RFC 9209, and the status that goes with it. */
    static final class Unreached extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String error;

        Unreached(int status, String error) {
            super(error);
            this.status = status;
            this.error = error;
        }

        int status() {
            return status;
        }

        String error() {
            return error;
        }
    }

    /** Tries the addresses one after the other. */
    Socket connect(Authority target) throws Unreached {
        PlaceNames.Answer answer = names.ask(target.host());
        if (answer.silent()) {
            throw new Unreached(504, "dns_timeout");
        }
        Unreached last = new Unreached(502, "dns_error; rcode=" + answer.verdict());
        for (InetAddress address : answer.addresses()) {
            Socket socket = new Socket();
            try {
                workers.keep(socket);
                InetSocketAddress listener = route.apply(new InetSocketAddress(address, target.port()));
                if (!own.isLoopbackAddress()
                        && own.getClass() == listener.getAddress().getClass()) {
                    socket.bind(new InetSocketAddress(own, 0));
                }
                socket.connect(listener, MILLIS);
                return socket;
            } catch (IOException failed) {
                workers.release(socket);
                last = unreached(failed);
            }
        }
        throw last;
    }

    private static Unreached unreached(IOException failed) {
        if (failed instanceof SocketTimeoutException) {
            return new Unreached(504, "connection_timeout");
        }
        return new Unreached(
                502, failed instanceof ConnectException ? "connection_refused" : "destination_ip_unroutable");
    }
}
