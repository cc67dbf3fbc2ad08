package io.github.lyncautodiscover.client.hop;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.util.CharArrayBuffer;

/** The lines of a response head. What two readers could read in two ways is refused (RFC 9112 sections 2.2 and 5.1). */
final class StrictLines extends LazyLineParser {
    static final StrictLines INSTANCE = new StrictLines();

    private static final int SMALLEST_STATUS = 100;

    private StrictLines() {}

    @Override
    public StatusLine parseStatusLine(CharArrayBuffer line) throws ParseException {
        check(line);
        StatusLine status = super.parseStatusLine(line);
        if (status.getStatusCode() < SMALLEST_STATUS) {
            throw new ParseException("a status below " + SMALLEST_STATUS);
        }
        return status;
    }

    @Override
    public Header parseHeader(CharArrayBuffer line) throws ParseException {
        check(line);
        int colon = line.indexOf(':');
        if (colon > 0 && isBlank(line.charAt(colon - 1))) {
            throw new ParseException("a blank before the colon of a header");
        }
        return super.parseHeader(line);
    }

    private static void check(CharArrayBuffer line) throws ParseException {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == 0) {
                throw new ParseException("a NUL in the head of the response");
            }
            if (line.charAt(i) == '\r') {
                throw new ParseException("a CR without LF in the head of the response");
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
