package io.github.lyncautodiscover.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A web proxy that resolves and connects as a place says, for clients that cannot be told where to connect. */
final class RoutingProxy implements Closeable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final TestClient names;
    private final Place place;

    RoutingProxy(LyncDeployment deployment) throws IOException {
        this.names = TestClient.inside(deployment);
        this.place = deployment.inside();
        start(this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // One of the two sides has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            open.add(client);
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) client.getInputStream().read());
        }
        String[] request = head.toString().split(" ", 3);
        boolean tunnel = request[0].equals("CONNECT");
        URI uri = URI.create(tunnel ? "https://" + request[1] : request[1]);
        InetAddress address = names.resolve(uri.getHost());
        InetSocketAddress routed = place.route().apply(new InetSocketAddress(address, tunnel ? 443 : 80));
        Socket target = new Socket(routed.getAddress(), routed.getPort());
        open.add(target);
        if (tunnel) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } else {
            String line = request[0] + " " + uri.getRawPath() + " " + request[2];
            target.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        }
        start(() -> copy(target.getInputStream(), client.getOutputStream()));
        copy(client.getInputStream(), target.getOutputStream());
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
        out.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
