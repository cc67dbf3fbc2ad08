package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.report.TextStyle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that would keep a client busy for ever, beyond what the testkit stages. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileServerTest {
    private static final byte[] MORE = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    /** Writes a response to one request. */
    @FunctionalInterface
    private interface Answer {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void endsAChainOfDomainLinksThatLeadToMoreRoots() throws IOException {
        AtomicInteger number = new AtomicInteger();
        Attempt attempt = ask(out -> document(
                out,
                "<AutodiscoverResponse><Root><Link token=\"Domain\" href=\"/d" + number.incrementAndGet()
                        + "\"/></Root></AutodiscoverResponse>"));

        assertEquals(FailureKind.REDIRECT_LIMIT, attempt.failure().orElseThrow().kind());
        assertEquals(2, attempt.hops().size());
    }

    @Test
    void readsNoMoreThanTheBeginningOfARefusal() throws IOException {
        Attempt attempt = ask(out -> {
            head(out, "404 Not Found\r\nTransfer-Encoding: chunked");
            while (true) {
                out.write("3e8\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(MORE);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertEquals(FailureKind.HTTP_STATUS, attempt.failure().orElseThrow().kind());
        assertEquals(8 * 1024, attempt.hops().get(0).bodyBytes());
    }

    @Test
    void readsTheBeginningOfAnEndlessPageFor403AndKeepsTheSubStatusOnly() throws IOException {
        Attempt attempt = ask(out -> {
            head(out, "403 Forbidden");
            out.write("<h3>HTTP Error 403.7 - Forbidden</h3>secret".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(MORE);
            }
        });

        assertEquals("status 403.7", attempt.failure().orElseThrow().detail());
        assertEquals(8 * 1024, attempt.hops().get(0).bodyBytes());
        assertFalse(attempt.toString().contains("secret"), attempt::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100",
                "Transfer-Encoding: chunked",
                "Content-Length: 100\r\nContent-Encoding: gzip"
            })
    void takesABrokenPageFor403AsTheRefusalThatItIs(String header) throws IOException {
        Attempt attempt = ask(out -> head(out, "403 Forbidden\r\nConnection: close\r\n" + header));

        Failure failure = attempt.failure().orElseThrow();
        assertEquals(FailureKind.HTTP_STATUS, failure.kind());
        assertEquals("status 403", failure.detail());
    }

    @ParameterizedTest
    @CsvSource({
        "100 Continue, 'more than 8 interim responses, the last 100'",
        "102 Processing, 'more than 8 interim responses, the last 102'",
        "103 Early Hints, 'more than 8 interim responses, the last 103'",
        "199 Else, 'more than 8 interim responses, the last 199'",
        "101 Switching Protocols, 'Switching Protocols, which nobody asked for'",
    })
    void endsAnEndlessRowOfInterimResponses(String interim, String detail) throws IOException {
        Attempt attempt = ask(out -> {
            while (true) {
                head(out, interim);
            }
        });

        Failure failure = attempt.failure().orElseThrow();
        assertEquals(FailureKind.HTTP_MALFORMED, failure.kind());
        assertEquals(detail, failure.detail());
    }

    @Test
    void passesAFewInterimResponsesBeforeEachAnswer() throws IOException {
        Attempt attempt = ask(out -> {
            for (int i = 0; i < 4; i++) {
                head(out, "100 Continue");
                head(out, "103 Early Hints");
            }
            document(
                    out,
                    "<AutodiscoverResponse><Domain><Link token=\"Ucwa\" href=\"/u\"/></Domain></AutodiscoverResponse>");
        });

        assertTrue(attempt.response().isPresent(), attempt::toString);
    }

    @Test
    void endsAnEndlessRowOfHeaders() throws IOException {
        Attempt attempt = ask(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertEquals(FailureKind.HTTP_MALFORMED, attempt.failure().orElseThrow().kind());
    }

    @Test
    void keepsSomeHeadersAndOfEachTheBeginning() throws IOException {
        Attempt attempt = ask(out -> {
            out.write("HTTP/1.1 404 Not Found\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 60; i++) {
                out.write(("Via: " + "a".repeat(9000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write("Content-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        List<Header> headers = attempt.hops().get(0).headers();
        assertEquals(40, headers.size());
        headers.forEach(header -> assertEquals("a".repeat(4000) + "…", header.value()));
    }

    @Test
    void readsNothingOfABodyThatIsAnnouncedTooLarge() throws IOException {
        Attempt attempt = ask(out -> head(out, "200 OK\r\nConnection: close\r\nContent-Length: 300000"));

        assertEquals(
                new Failure(FailureKind.BODY_TOO_LARGE, Phase.BODY, "300000 bytes announced, limit 262144"),
                attempt.failure().orElseThrow());
    }

    @Test
    void endsABodyThatNeverEnds() throws IOException {
        Attempt attempt = ask(out -> {
            head(out, "200 OK\r\nConnection: close");
            while (true) {
                out.write(MORE);
            }
        });

        assertEquals(
                new Failure(FailureKind.BODY_TOO_LARGE, Phase.BODY, "limit 262144 bytes"),
                attempt.failure().orElseThrow());
    }

    @Test
    void showsNothingThatAServerHidesInALinkOrToken() throws IOException {
        try (ServerSocket server = server();
                AutodiscoverClient client = client(server)) {
            serve(
                    server,
                    out -> document(
                            out,
                            "<AutodiscoverResponse><Domain><Link token=\"Ucwa&#10;forged\" href=\"https://a.test/?user=alice\"/>"
                                    + "</Domain></AutodiscoverResponse>"));

            String report = client.discover(Site.USER).toText(TextStyle.verbose());

            assertTrue(report.contains("https://a.test/?…"), report);
            assertFalse(report.contains("alice"), report);
            assertFalse(report.contains("\nforged"), report);
        }
    }

    /** Each name is one of its own for the parser, which once made a quarter of a megabyte cost seconds and a megabyte 25. */
    @Test
    void keepsToTheDeadlineAndLeavesNoThreadWhateverADocumentDeclares() throws IOException {
        StringBuilder declarations = new StringBuilder("<AutodiscoverResponse");
        for (int i = 0; declarations.length() < 858_000; i++) {
            declarations.append(" xmlns:a").append(i).append("='u").append(i).append('\'');
        }
        String document = declarations.append("><Root/></AutodiscoverResponse>").toString();
        Duration deadline = Duration.ofSeconds(10);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerSocket server = server()) {
            serve(server, out -> document(out, document));
            AutodiscoverClient client = LyncAutodiscover.builder()
                    .plan(LookupPlan.startAt(URI.create("http://192.0.2.1/")))
                    .route(any -> (InetSocketAddress) server.getLocalSocketAddress())
                    .maxBodyBytes(1_000_000)
                    .deadline(deadline)
                    .build();
            long start = System.nanoTime();
            Discovery discovery = client.discover(Site.USER);
            String text = discovery.toText();
            client.close();

            assertTrue(System.nanoTime() - start < deadline.multipliedBy(4).toNanos(), text);
            Failure failure = discovery.attempts().get(0).failure().orElseThrow();
            // Told for what it is, and not for what the deadline or the caller has ended.
            assertEquals(FailureKind.DOCUMENT_MALFORMED, failure.kind(), failure::toString);
            assertTrue(failure.detail().contains("more than 256 attributes on one element"), failure::toString);
            Eventually.isTrue(() -> Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    .noneMatch(thread -> thread.getName().startsWith("lync-autodiscover")));
        }
    }

    private static Attempt ask(Answer answer) throws IOException {
        try (ServerSocket server = server();
                AutodiscoverClient client = client(server)) {
            serve(server, answer);
            return client.discover(Site.USER).attempts().get(0);
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static AutodiscoverClient client(ServerSocket server) {
        return LyncAutodiscover.builder()
                .plan(LookupPlan.startAt(URI.create("http://192.0.2.1/")))
                .route(any -> (InetSocketAddress) server.getLocalSocketAddress())
                .timeouts(Site.TIMEOUTS)
                .build();
    }

    /** Answers every request so, until the server is closed. */
    private static void serve(ServerSocket server, Answer answer) {
        Thread serving = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket peer = server.accept()) {
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII));
                    while (!lines.readLine().isEmpty()) {
                        // The head is all there is to a GET.
                    }
                    answer.write(peer.getOutputStream());
                } catch (IOException | NullPointerException closed) {
                    // The client has had enough of this connection, or the test of this server.
                }
            }
        });
        serving.setDaemon(true);
        serving.start();
    }

    private static void document(OutputStream out, String body) throws IOException {
        head(out, "200 OK\r\nConnection: close\r\nContent-Length: " + body.length());
        out.write(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static void head(OutputStream out, String statusAndHeaders) throws IOException {
        out.write(("HTTP/1.1 " + statusAndHeaders + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
