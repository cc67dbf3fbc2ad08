package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses as servers and gateways really send them: what can be read is read, what can be read in two ways is refused. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpAsItIsTest {
    private static final String DOCUMENT =
            "<AutodiscoverResponse><Domain><Link token=\"Ucwa\" href=\"/ucwa\"/></Domain></AutodiscoverResponse>";

    private static Attempt ask(byte[] response) throws IOException {
        try (LiteralServer server = new LiteralServer();
                AutodiscoverClient client = server.client().build()) {
            Thread peer = new Thread(() -> {
                try {
                    while (true) {
                        try (Socket socket = server.request()) {
                            socket.getOutputStream().write(response);
                        }
                    }
                } catch (IOException | NullPointerException closed) {
                    // The test is over.
                }
            });
            peer.setDaemon(true);
            peer.start();
            return client.discover(Site.USER).attempts().get(0);
        }
    }

    private static byte[] response(String headers, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] packed(String coding, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream packing = switch (coding) {
            case "gzip", "x-gzip" -> new GZIPOutputStream(out);
            case "deflate" -> new DeflaterOutputStream(out);
            case "raw" -> new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
            default -> throw new IllegalArgumentException(coding);
        };
        try (packing) {
            packing.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] document() {
        return DOCUMENT.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "x-gzip, x-gzip", "GZIP, gzip", "deflate, deflate", "deflate, raw"})
    void unpacksABody(String named, String coding) throws IOException {
        Attempt attempt = ask(response("Content-Encoding: " + named, packed(coding, document())));

        assertTrue(attempt.response().isPresent(), attempt::toString);
        assertEquals(DOCUMENT.length(), attempt.hops().get(0).bodyBytes());
        assertEquals(List.of(), attempt.hops().get(0).oddities());
    }

    @Test
    void unpacksABodyThatIsPackedTwice() throws IOException {
        Attempt attempt =
                ask(response("Content-Encoding: deflate, gzip", packed("gzip", packed("deflate", document()))));

        assertTrue(attempt.response().isPresent(), attempt::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding: utf-8, CONTENT_ENCODING",
        "Content-Encoding: identity, CONTENT_ENCODING",
        "Content-Encoding: gzip, CONTENT_ENCODING",
        "Content-Encoding: deflate, CONTENT_ENCODING",
        "Transfer-Encoding: identity, TRANSFER_ENCODING",
    })
    void readsOnAndNotesWhatIsOdd(String header, Oddity oddity) throws IOException {
        Attempt attempt = ask(response(header, document()));

        assertTrue(attempt.response().isPresent(), attempt::toString);
        assertEquals(List.of(oddity), attempt.hops().get(0).oddities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void keepsABombWithinTheLimit(String coding) throws IOException {
        Attempt attempt = ask(response("Content-Encoding: " + coding, packed(coding, new byte[50_000_000])));

        Failure failure = attempt.failure().orElseThrow();
        assertEquals(FailureKind.BODY_TOO_LARGE, failure.kind());
        assertEquals("limit 262144 bytes, unpacked by " + coding, failure.detail());
    }

    @Test
    void namesWhatCannotBeUnpacked() throws IOException {
        byte[] cut = Arrays.copyOf(packed("gzip", document()), 40);

        assertEquals(
                new Failure(FailureKind.BODY_TRUNCATED, Phase.BODY, "gzip that ends too early"),
                ask(response("Content-Encoding: gzip", cut)).failure().orElseThrow());
        assertEquals(
                new Failure(FailureKind.BODY_ENCODED, Phase.BODY, "br"),
                ask(response("Content-Encoding: br", document())).failure().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 10|Transfer-Encoding: chunked', both Content-Length and Transfer-Encoding",
        "'Content-Length : 10', a blank before the colon of a header",
        "'Content-Length: +5', a Content-Length that is no number",
        "'Content-Length: 5|Content-Length: 6', two Content-Lengths that differ",
        "'Transfer-Encoding: gzip', a Transfer-Encoding other than chunked",
        "'Via: a\rb', a CR without LF in the head of the response",
        "'Via: a\0b', a NUL in the head of the response",
    })
    void refusesWhatCanBeReadInTwoWays(String headers, String reason) throws IOException {
        Attempt attempt = ask(response(headers.replace("|", "\r\n"), document()));

        Failure failure = attempt.failure().orElseThrow();
        assertEquals(new Failure(FailureKind.HTTP_MALFORMED, Phase.RESPONSE, reason), failure);
        assertEquals(1, attempt.hops().size());
    }

    /** HTTP knows octets alone; browsers take them for UTF-8 where they are that. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void readsTheLettersOfHeaders(String charset) throws IOException {
        byte[] answer = "HTTP/1.1 302 Found\r\nServer: \u00dcber\r\nLocation: /\u00fcber\r\nContent-Length: 0\r\n\r\n"
                .getBytes(Charset.forName(charset));

        Hop hop = ask(answer).hops().get(0);

        assertEquals("\u00dcber", hop.header("Server").orElseThrow());
        assertEquals("/%C3%BCber", hop.target().orElseThrow().getRawPath());
    }

    @Test
    void refusesAStatusThatIsNone() throws IOException {
        Attempt attempt = ask("HTTP/1.1 000 None\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                new Failure(FailureKind.HTTP_MALFORMED, Phase.RESPONSE, "a status below 100"),
                attempt.failure().orElseThrow());
    }

    @Test
    void readsTheReasonOnAPackedPageOfARefusal() throws IOException {
        byte[] page = packed("gzip", "<h3>HTTP Error 403.4 - Forbidden</h3>".getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new String(response("Content-Encoding: gzip", page), StandardCharsets.ISO_8859_1)
                .replace("200 OK", "403 Forbidden")
                .getBytes(StandardCharsets.ISO_8859_1);

        Hop hop = ask(answer).hops().get(0);
        assertEquals(4, hop.subStatus().orElseThrow());
    }
}
