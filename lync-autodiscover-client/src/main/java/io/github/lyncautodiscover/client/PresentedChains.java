package io.github.lyncautodiscover.client;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chain that each handshake under way has presented, by its socket. */
final class PresentedChains {
    private final Map<Socket, List<X509Certificate>> bySocket = new ConcurrentHashMap<>();

    void record(Socket socket, X509Certificate[] chain) {
        bySocket.put(socket, List.of(chain));
    }

    /** The chain that came over this socket, which is forgotten with this call; empty when none came. */
    List<X509Certificate> take(Socket socket) {
        List<X509Certificate> chain = bySocket.remove(socket);
        return chain == null ? List.of() : chain;
    }
}
