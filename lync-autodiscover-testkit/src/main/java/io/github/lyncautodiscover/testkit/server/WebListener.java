package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts on loopback the connections that are meant for one address and port of the deployment. */
final class WebListener {

    private static final int BACKLOG = 200;

    private final ServerSocket socket;

    private WebListener(ServerSocket socket) {
        this.socket = socket;
    }

    static WebListener start(
            WebServer server, InetSocketAddress meant, InetSocketAddress bind, SharedState shared, Workers workers)
            throws IOException {
        ServerSocket socket = workers.keep(new ServerSocket());
        socket.bind(bind, BACKLOG);
        workers.start(meant.toString(), () -> {
            while (!workers.isClosed()) {
                Socket accepted = workers.keep(socket.accept());
                workers.start("connection", () -> {
                    try {
                        new WebConnection(accepted, server, meant, shared, workers).serve();
                    } finally {
                        workers.release(accepted);
                    }
                });
            }
        });
        return new WebListener(socket);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }
}
