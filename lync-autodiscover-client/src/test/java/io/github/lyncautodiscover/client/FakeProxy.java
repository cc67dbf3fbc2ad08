package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.work.Threads;
import io.github.lyncautodiscover.dns.DnsView;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An HTTP proxy on loopback that leads into a deployment, or answers every request with the same bytes. */
final class FakeProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(new Threads("fake-proxy"));
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final DnsView dns;
    private final UnaryOperator<InetSocketAddress> route;
    private final String canned;

    private FakeProxy(DnsView dns, UnaryOperator<InetSocketAddress> route, String canned) {
        this.dns = dns;
        this.route = route;
        this.canned = canned;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        threads.execute(this::accept);
    }

    static FakeProxy into(Site site) {
        return new FakeProxy(site.dns, site.deployment.route(), "");
    }

    /** Says the same to everybody, and then closes. */
    static FakeProxy saying(Site site, String answer) {
        return new FakeProxy(site.dns, site.deployment.route(), answer);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    ProxySelector selector() {
        return ProxySelector.of(address());
    }

    /** The request lines, in the order in which they came. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                sockets.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            requests.add(head.substring(0, head.indexOf("\r\n")));
            if (!canned.isEmpty()) {
                client.getOutputStream().write(canned.getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String[] words = requests.get(requests.size() - 1).split(" ", -1);
            boolean tunnel = words[0].equals("CONNECT");
            URI target = URI.create(tunnel ? "https://" + words[1] : words[1]);
            try (Socket server = connect(target)) {
                if (tunnel) {
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    String origin = head.replaceFirst("http://[^/ ]+", "");
                    server.getOutputStream().write(origin.getBytes(StandardCharsets.US_ASCII));
                }
                threads.execute(() -> pump(client, server));
                pump(server, client);
            }
        } catch (IOException ended) {
            // One of the two sides has closed.
        }
    }

    private Socket connect(URI target) throws IOException {
        InetAddress address = dns.host(target.getHost()).addresses().get(0);
        InetSocketAddress led = route.apply(new InetSocketAddress(address, Urls.port(target)));
        Socket server = new Socket(led.getAddress(), led.getPort());
        sockets.add(server);
        return server;
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException ended) {
            // One of the two sides has closed.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("closed");
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        threads.shutdownNow();
    }
}
