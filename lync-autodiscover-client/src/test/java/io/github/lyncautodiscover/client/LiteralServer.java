package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that answers when the test says so, for a plan whose one URL needs no DNS. */
final class LiteralServer implements AutoCloseable {
    private static final String URL = "http://192.0.2.1/";
    private static final String BODY =
            "<AutodiscoverResponse><Domain><Link token=\"Ucwa\" href=\"/ucwa\"/></Domain></AutodiscoverResponse>";

    private final ServerSocket listener;

    LiteralServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** A client that knows nobody else. */
    LyncAutodiscover.Builder client() {
        return LyncAutodiscover.builder()
                .plan(LookupPlan.of("literal", URL))
                .route(any -> address())
                .timeouts(Site.TIMEOUTS);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Waits for a connection and the request on it. */
    Socket request() throws IOException {
        Socket peer = listener.accept();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
        while (!lines.readLine().isEmpty()) {
            // The head is all there is to a GET.
        }
        return peer;
    }

    /** Answers with a Domain document. */
    static void answer(Socket peer) throws IOException {
        say(peer, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
    }

    static void say(Socket peer, String bytes) throws IOException {
        peer.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
