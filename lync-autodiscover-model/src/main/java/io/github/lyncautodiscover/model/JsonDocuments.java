package io.github.lyncautodiscover.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads the two JSON formats. */
final class JsonDocuments {
    /** A port has five digits; nobody needs a thousand. */
    private static final int MAX_NUMBER_LENGTH = 32;

    private final ReaderLimits limits;
    private final JsonFactory parsers;

    JsonDocuments(ReaderLimits limits) {
        this.limits = limits;
        this.parsers = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.bytes())
                        .maxNestingDepth(limits.depth())
                        .maxNameLength(limits.valueLength())
                        .maxStringLength(limits.valueLength())
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .build();
    }

    AutodiscoverDocument read(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        LinkFactory links = new LinkFactory(limits.links());
        links.start(base);
        try (JsonParser parser = parser(body)) {
            JsonCursor cursor = new JsonCursor(parser, limits.valueLength());
            try {
                return new JsonDocumentReader(cursor, links).read();
            } catch (MalformedDocumentException e) {
                throw cursor.placed(e);
            } catch (IOException e) {
                throw cursor.placed(JsonErrors.refusal(e));
            }
        } catch (MalformedDocumentException e) {
            throw e;
        } catch (IOException e) {
            throw JsonErrors.refusal(e).at(1, 1);
        }
    }

    private JsonParser parser(byte[] body) throws IOException {
        Charset wide = Encodings.wide(body);
        if (wide != null) {
            CharBuffer text = Encodings.decoded(body, wide);
            return parsers.createParser(text.array(), text.arrayOffset() + text.position(), text.length());
        }
        Encodings.requireUtf8(body);
        return parsers.createParser(body);
    }
}
