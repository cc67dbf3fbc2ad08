package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.util.List;

/**
 * A document of [MS-OCDISCWS] 2.2.5 or UCWA's {@code root_ref} that a client has written into its log. Immutable.
 *
 * @param line where it begins, from 1
 * @param document what it says
 * @param repairs what had to be done to read it; empty for a document as a server sends it
 */
public record LogDocument(long line, AutodiscoverDocument document, List<Repair> repairs) implements LogEntry {
    /** Keeps the repairs as they are now. */
    public LogDocument {
        repairs = List.copyOf(repairs);
    }
}
