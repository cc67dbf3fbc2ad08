package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.work.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A server without TLS that keeps its connections, for a plan whose one URL needs no DNS. */
final class KeepingServer implements AutoCloseable {
    private static final String BODY =
            "<AutodiscoverResponse><Domain><Link token=\"Ucwa\" href=\"/ucwa\"/></Domain></AutodiscoverResponse>";

    /** A Domain document, after which the connection stays. */
    static final String FOUND = "HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;

    /** At the end of an answer: the server closes the connection without a word about it. */
    static final String CLOSE = "\0";

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(new Threads("keeping-server"));
    private final IntFunction<String> script;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Phaser open = new Phaser(1);

    /** Gives the answer to each request, counted from 1 over all connections. */
    KeepingServer(IntFunction<String> script) throws IOException {
        this.script = script;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** A client that knows nobody else. */
    LyncAutodiscover.Builder client() {
        return LyncAutodiscover.builder()
                .plan(LookupPlan.startAt(URI.create("http://192.0.2.1/")))
                .route(any -> address())
                .timeouts(Site.TIMEOUTS);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    int connections() {
        return connections.get();
    }

    int requests() {
        return requests.get();
    }

    /** Waits until the other side has closed every connection. */
    void awaitHangUp() {
        open.arriveAndAwaitAdvance();
    }

    private void accept() {
        try {
            while (true) {
                Socket peer = listener.accept();
                connections.incrementAndGet();
                open.register();
                threads.execute(() -> serve(peer));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket peer) {
        try (peer) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
            String answer = "";
            while (!answer.endsWith(CLOSE)) {
                for (String line = lines.readLine(); line == null || !line.isEmpty(); line = lines.readLine()) {
                    if (line == null) {
                        return;
                    }
                }
                answer = script.apply(requests.incrementAndGet());
                peer.getOutputStream().write(answer.replace(CLOSE, "").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException hungUp) {
            // In its own way.
        } finally {
            open.arriveAndDeregister();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
