package io.github.lyncautodiscover.client.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The answer to one request. One that takes long begins before it is known, with comments that a scraper passes over:
 * that is how it shows that the client has hung up. Used by the one thread that answers.
 */
final class Reply {
    static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    private static final int OK = 200;
    private static final String WAITING = "# not yet\n";

    /** For the head alone, and for as much as there will be. */
    private static final int NOTHING = -1;

    private static final int UNKNOWN = 0;

    private final HttpExchange exchange;
    private boolean begun;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Shows that the answer is being worked on; throws when nobody waits for it. */
    void notYet() throws IOException {
        if (!begun) {
            head(METRICS);
            exchange.sendResponseHeaders(OK, UNKNOWN);
            begun = true;
        }
        OutputStream body = exchange.getResponseBody();
        body.write(WAITING.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    /** The whole answer, or the rest of one that has begun: then the status has been said. */
    void end(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!begun) {
            begun = true;
            head(type);
            boolean headAlone = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, headAlone ? NOTHING : bytes.length);
            if (headAlone) {
                return;
            }
        }
        exchange.getResponseBody().write(bytes);
    }

    private void head(String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
