package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.net.InetAddress;
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

    static WebListener start(WebServer server, int port, Exchanges exchanges, Workers workers) throws IOException {
        ServerSocket socket = workers.keep(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        WebSite site = server.sites().getOrDefault(port, WebSite.INTERNAL);
        InetSocketAddress meant = new InetSocketAddress(server.address(), port);
        workers.start(server.address() + ":" + port, () -> {
            while (!workers.isClosed()) {
                Socket accepted = workers.keep(socket.accept());
                workers.start("connection", () -> {
                    try {
                        new WebConnection(accepted, server, site, meant, exchanges, workers).serve();
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
