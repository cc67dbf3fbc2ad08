package io.github.lyncautodiscover.client;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chain that each handshake under way has presented, by its socket. */
final class PresentedChains {
    private final Map<Socket, List<X509Certificate>> bySocket = new ConcurrentHashMap<>();

    /** Begins to listen for the chain of a socket; what comes over others, or after {@link #take}, is not kept. */
    void expect(Socket socket) {
        bySocket.put(socket, List.of());
    }

    void record(Socket socket, X509Certificate[] chain) {
        bySocket.computeIfPresent(socket, (any, before) -> List.of(chain));
    }

    /** The chain that came over this socket, which is forgotten with this call; empty when none came. */
    List<X509Certificate> take(Socket socket) {
        List<X509Certificate> chain = bySocket.remove(socket);
        return chain == null ? List.of() : chain;
    }
}
