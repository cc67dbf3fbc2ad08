package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the Autodiscover documents and the known errors in a log or in pasted text.
 *
 * <p>Understands diagnostic logs of Lync 2010 and 2013 mobile clients, debug logs of pidgin-sipe, and web pages: XML on
 * one line or many, as it is or escaped, and JSON. The documents are those of [MS-OCDISCWS] 3.1.5 and UCWA's {@code
 * root_ref}. Needs the same small memory for a log of any size and lines of any length. Immutable. Thread-safe.
 */
public final class LogReader {
    private static final LogReader STANDARD = new LogReader(AutodiscoverReader.standard());

    private final AutodiscoverReader documents;

    private LogReader(AutodiscoverReader documents) {
        this.documents = documents;
    }

    /**
     * Gives the reader that reads documents within the standard limits.
     *
     * @return always the same one
     */
    public static LogReader standard() {
        return STANDARD;
    }

    /**
     * Makes a reader with limits of one's own.
     *
     * @param documents what to read each document with; one of more than 262144 characters is not found whole
     * @return an immutable reader
     */
    public static LogReader of(AutodiscoverReader documents) {
        return new LogReader(documents);
    }

    /**
     * Reads a log to its end and tells of each entry as soon as it is found, in the order of the log.
     *
     * @param log the log; not closed
     * @param entries told of each entry, on this thread
     * @throws IOException if the log cannot be read
     */
    public void read(Reader log, Consumer<? super LogEntry> entries) throws IOException {
        new LogScan(documents, log, entries).run();
    }

    /**
     * Reads text that somebody has pasted.
     *
     * @param pasted the text
     * @return all entries in the order of the text
     */
    public List<LogEntry> read(String pasted) {
        List<LogEntry> entries = new ArrayList<>();
        try {
            read(new StringReader(pasted), entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        return List.copyOf(entries);
    }
}
