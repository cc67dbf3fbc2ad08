package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server can do to a connection between two requests, and what a client does to it when it gives up. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeptConnectionTest {
    private static final String LITERAL = "http://192.0.2.1/";

    @Test
    void sendsTheRequestAgainWhenTheServerHadClosedTheKeptConnection() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AutodiscoverClient client = client(server)) {
            CompletableFuture<Void> serving = CompletableFuture.runAsync(
                    () -> {
                        serve(server, root("http://192.0.2.1/domain"));
                        serve(
                                server,
                                "<AutodiscoverResponse><Domain><Link token=\"Ucwa\" href=\"/ucwa\"/></Domain>"
                                        + "</AutodiscoverResponse>");
                    },
                    task -> new Thread(task).start());

            Discovery discovery = client.discover("alice@contoso.test");

            assertTrue(discovery.isFound(), discovery::toText);
            serving.join();
            assertEquals(2, discovery.attempts().get(0).hops().size());
            assertEquals(
                    "http://192.0.2.1/ucwa",
                    discovery.endpoints().orElseThrow().ucwa().orElseThrow().toString());
        }
    }

    @Test
    void closesTheConnectionWhenTheFutureIsCancelled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AutodiscoverClient client = client(server)) {
            CompletableFuture<Discovery> future = client.discoverAsync(SipAddress.of("alice@contoso.test"));
            try (Socket peer = server.accept()) {
                readRequest(peer);

                future.cancel(true);

                assertEquals(-1, peer.getInputStream().read(), "the other side has closed");
            }
        }
    }

    private static AutodiscoverClient client(ServerSocket server) {
        return LyncAutodiscover.builder()
                .plan(LookupPlan.startAt(URI.create(LITERAL)))
                .route(any -> (InetSocketAddress) server.getLocalSocketAddress())
                .timeouts(Site.TIMEOUTS)
                .build();
    }

    private static String root(String domain) {
        return "<AutodiscoverResponse><Root><Link token=\"Domain\" href=\"" + domain
                + "\"/></Root></AutodiscoverResponse>";
    }

    /** Answers one request as if the connection stayed, and closes it. */
    private static void serve(ServerSocket server, String body) {
        try (Socket peer = server.accept()) {
            readRequest(peer);
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n";
            peer.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void readRequest(Socket peer) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
        while (!lines.readLine().isEmpty()) {
            // The head is all there is to a GET.
        }
    }
}
