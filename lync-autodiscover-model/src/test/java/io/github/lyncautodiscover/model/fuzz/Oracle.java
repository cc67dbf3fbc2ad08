package io.github.lyncautodiscover.model.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogReader;
import io.github.lyncautodiscover.model.text.SavedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What must hold for any bytes at all. */
final class Oracle {
    private static final URI BASE = URI.create("https://lyncdiscover.contoso.com/root");
    private static final AutodiscoverReader READER = AutodiscoverReader.standard();
    /** Escapes make a document longer, so what was read within the limits may be written beyond them. */
    private static final AutodiscoverReader ROOMY = AutodiscoverReader.builder()
            .maxBytes(16 * 1024 * 1024)
            .maxValueLength(1024 * 1024)
            .build();

    private Oracle() {}

    /** A document is read, or refused with the one promised exception; what was read can be written and read again. */
    static void document(byte[] body) {
        AutodiscoverDocument document;
        try {
            document = READER.read(body, BASE);
        } catch (MalformedDocumentException e) {
            assertTrue(String.valueOf(e.getMessage()).length() < 300, e.getMessage());
            return;
        }
        document.response().resource().links().forEach(Link::uri);
        if (document.format().carries(document.response())) {
            byte[] written = AutodiscoverWriter.standard().write(document.response(), document.format());
            try {
                assertEquals(document, ROOMY.read(written));
            } catch (MalformedDocumentException e) {
                throw new AssertionError("what was written cannot be read", e);
            }
        }
    }

    /** A log is read without any exception, as bytes and as text alike, and its entries come in order. */
    static void log(byte[] bytes) {
        List<LogEntry> entries = new ArrayList<>();
        try {
            LogReader.standard().read(new ByteArrayInputStream(bytes), entries::add);
        } catch (IOException e) {
            throw new AssertionError("an array cannot fail", e);
        }
        assertEquals(LogReader.standard().read(SavedText.of(bytes)), entries);
        long line = 1;
        for (LogEntry entry : entries) {
            assertTrue(entry.line() >= line, entry.toString());
            line = entry.line();
        }
    }
}
