package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.text.SavedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the Autodiscover documents and the known errors in a log or in pasted text.
 *
 * <p>Understands diagnostic logs of mobile clients from Lync 2010 to Skype for Business 2016, also as Android prints
 * them, sign-in logs of desktop clients, debug logs of pidgin-sipe, HAR files, raw captures, what curl, Python and
 * PowerShell print, and web pages: XML and JSON on one line or many, as they are, escaped, quoted, wrapped, or in base64.
 * What looks like one of our documents and cannot be read is told with its line. The documents are those of [MS-OCDISCWS]
 * 3.1.5 and UCWA's {@code root_ref}. Needs the same small memory for a log of any size and lines of any length, and time
 * that grows no faster than the log. Immutable. Thread-safe.
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
     * @throws InterruptedIOException soon after this thread is interrupted; it stays so
     * @throws IOException if the log cannot be read
     */
    public void read(Reader log, Consumer<? super LogEntry> entries) throws IOException {
        scan(new InterruptibleReader(log), entries);
    }

    /**
     * Reads a log to its end whatever program has saved it, as {@link SavedText} does, and tells of each entry as soon as
     * it is found, in the order of the log.
     *
     * @param log the bytes of the log; not closed
     * @param entries told of each entry, on this thread
     * @throws InterruptedIOException soon after this thread is interrupted; it stays so
     * @throws IOException if the log cannot be read
     */
    public void read(InputStream log, Consumer<? super LogEntry> entries) throws IOException {
        read(SavedText.reader(log), entries);
    }

    private void scan(Reader log, Consumer<? super LogEntry> entries) throws IOException {
        new LogScan(new DocumentFinder(documents), new Window(log, LogScan.LONGEST_DOCUMENT), entries).run();
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
            scan(new StringReader(pasted), entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        return List.copyOf(entries);
    }
}
