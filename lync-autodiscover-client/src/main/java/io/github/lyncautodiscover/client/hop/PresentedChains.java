package io.github.lyncautodiscover.client.hop;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The chain that each handshake under way has presented, and whether it asked for one, by its socket. */
final class PresentedChains {
    private final Map<Socket, List<X509Certificate>> bySocket = new ConcurrentHashMap<>();
    private final Set<Socket> asked = ConcurrentHashMap.newKeySet();

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

    /** Keeps that a certificate was asked for over a socket that is listened to. */
    void recordAsked(Socket socket) {
        if (bySocket.containsKey(socket)) {
            asked.add(socket);
        }
    }

    /** Whether a certificate was asked for over this socket; forgotten with this call, which comes before {@link #take}. */
    boolean takeAsked(Socket socket) {
        return asked.remove(socket);
    }
}
