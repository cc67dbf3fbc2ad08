package io.github.lyncautodiscover.client.hop;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Parses the heads of responses, and takes a few interim (1xx) ones before each final one: a server that never stops
 * sending them would otherwise be read for ever. Counted here because the engine passes over "100 Continue" in silence. The
 * parser of HttpCore; HttpClient's own skips what is no HTTP until the connection ends, and then reports only the end.
 */
final class BoundedResponses extends DefaultHttpResponseParserFactory {
    private static final int MAX_INTERIM = 8;

    BoundedResponses(Http1Config limits) {
        super(limits, StrictLines.INSTANCE, null);
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
        return new Counting(super.create());
    }

    /** The parser of one connection, used by the one thread that reads it. */
    private static final class Counting implements HttpMessageParser<ClassicHttpResponse> {
        private final HttpMessageParser<ClassicHttpResponse> parser;
        private int interim;

        Counting(HttpMessageParser<ClassicHttpResponse> parser) {
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("NullAway") // Null says that nothing came at all; the interface is not annotated.
        public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
            if (interim == 0 && buffer.length() > 0) {
                throw new ProtocolException("more came than the answer before");
            }
            Watched watched = new Watched(in);
            @Nullable ClassicHttpResponse head = parser.parse(buffer, watched);
            if (head == null) {
                return null;
            }
            if (watched.ended) {
                throw new ProtocolException("the connection ended in the head of the response");
            }
            if (head.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
                throw new ProtocolException("Switching Protocols, which nobody asked for");
            }
            interim = head.getCode() < HttpStatus.SC_SUCCESS ? interim + 1 : 0;
            if (interim > MAX_INTERIM) {
                throw new ProtocolException(
                        "more than " + MAX_INTERIM + " interim responses, the last " + head.getCode());
            }
            return head;
        }
    }

    /** Notices the end, which the parser would take for the end of the head. */
    private static final class Watched extends FilterInputStream {
        private boolean ended;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return seen(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return seen(super.read(target, offset, length));
        }

        private int seen(int count) {
            ended |= count < 0;
            return count;
        }
    }
}
