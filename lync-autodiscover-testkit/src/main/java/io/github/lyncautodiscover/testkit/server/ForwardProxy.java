package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.UnaryOperator;

/** Accepts the connections to the forward proxy of one place. */
final class ForwardProxy {

    private static final int BACKLOG = 200;

    private ForwardProxy() {}

    static InetSocketAddress start(
            PlaceNames names, UnaryOperator<InetSocketAddress> route, InetSocketAddress bind, Workers workers)
            throws IOException {
        ServerSocket server = workers.keep(new ServerSocket());
        server.bind(bind, BACKLOG);
        ProxyTargets targets = new ProxyTargets(names, route, bind.getAddress(), workers);
        workers.start("proxy", () -> {
            while (!workers.isClosed()) {
                Socket client = workers.keep(server.accept());
                workers.start("proxy connection", () -> {
                    try {
                        new ProxyConnection(client, targets, workers).serve();
                    } finally {
                        workers.release(client);
                    }
                });
            }
        });
        return (InetSocketAddress) server.getLocalSocketAddress();
    }
}
