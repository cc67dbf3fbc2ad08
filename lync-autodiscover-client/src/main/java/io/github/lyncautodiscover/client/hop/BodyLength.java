package io.github.lyncautodiscover.client.hop;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ProtocolException;

/**
 * How a response says where its body ends (RFC 9112 section 6.3). What two readers could read in two ways is refused; the
 * {@code identity} of HTTP/1.1 of 1999 says nothing.
 */
final class BodyLength implements ContentLengthStrategy {
    private static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}+");

    @Override
    public long determineLength(HttpMessage message) throws HttpException {
        boolean chunked = isChunked(message);
        Header[] lengths = message.getHeaders(LENGTH);
        if (chunked && lengths.length > 0) {
            throw new ProtocolException("both Content-Length and Transfer-Encoding");
        }
        if (chunked) {
            return CHUNKED;
        }
        long length = UNDEFINED;
        for (Header header : lengths) {
            String value = String.valueOf(header.getValue()).strip();
            if (!DIGITS.matcher(value).matches()) {
                throw new ProtocolException("a Content-Length that is no number");
            }
            long stated = Long.parseLong(value);
            if (length != UNDEFINED && length != stated) {
                throw new ProtocolException("two Content-Lengths that differ");
            }
            length = stated;
        }
        return length;
    }

    private static boolean isChunked(HttpMessage message) throws HttpException {
        boolean chunked = false;
        for (Header header : message.getHeaders(CODING)) {
            for (String coding : String.valueOf(header.getValue()).split(",", -1)) {
                switch (coding.strip().toLowerCase(Locale.ROOT)) {
                    case "chunked" -> {
                        if (chunked) {
                            throw new ProtocolException("chunked twice");
                        }
                        chunked = true;
                    }
                    case "identity", "" -> {}
                    default -> throw new ProtocolException("a Transfer-Encoding other than chunked");
                }
            }
        }
        return chunked;
    }

    /** Whether a coding is named that is none. */
    static boolean isOdd(HttpMessage message) {
        for (Header header : message.getHeaders(CODING)) {
            if (String.valueOf(header.getValue()).toLowerCase(Locale.ROOT).contains("identity")) {
                return true;
            }
        }
        return false;
    }
}
