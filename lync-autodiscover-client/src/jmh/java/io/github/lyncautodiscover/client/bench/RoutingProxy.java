package io.github.lyncautodiscover.client.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web proxy that asks the DNS server of a deployment and connects where it really listens: for the JDK's client,
 * which cannot be told where to connect. It adds no distance of its own.
 */
final class RoutingProxy implements Closeable {
    /** As patient as the JDK's client would be, which sees only the proxy. */
    private static final int CONNECT_MILLIS = 3000;

    private final ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Wiring place;

    RoutingProxy(Wiring place) throws IOException {
        this.place = place;
        start(() -> {
            while (true) {
                Socket client = server.accept();
                start(() -> serve(client));
            }
        });
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // One of the two sides has gone.
            }
        });
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket target = new Socket()) {
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int read = client.getInputStream().read();
                if (read < 0) {
                    return;
                }
                head.append((char) read);
            }
            String[] request = head.toString().split(" ", 3);
            boolean tunnel = request[0].equals("CONNECT");
            URI uri = URI.create(tunnel ? "https://" + request[1] : request[1]);
            target.connect(place.connectTo(uri.getHost(), tunnel ? 443 : 80), CONNECT_MILLIS);
            if (tunnel) {
                client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                String line = request[0] + " " + uri.getRawPath() + query + " " + request[2];
                target.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            }
            start(() -> {
                try (client) {
                    target.getInputStream().transferTo(client.getOutputStream());
                }
            });
            client.getInputStream().transferTo(target.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
