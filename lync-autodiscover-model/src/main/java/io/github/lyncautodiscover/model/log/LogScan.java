package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** One pass over one log. */
final class LogScan {
    /** The longest document that is found whole, in characters. */
    static final int LONGEST_DOCUMENT = 256 * 1024;

    /** More than any beginning that could be cut in two, and than what an error line shows. */
    private static final int CONTEXT = 4096;

    private final Window window;
    private final DocumentFinder documents;
    private final Consumer<? super LogEntry> entries;
    private long lastErrorLine;

    LogScan(AutodiscoverReader documents, Reader log, Consumer<? super LogEntry> entries) {
        this.window = new Window(log, LONGEST_DOCUMENT);
        this.documents = new DocumentFinder(documents);
        this.entries = entries;
    }

    void run() throws IOException {
        int place = 0;
        boolean found = true;
        while (found || !window.ended()) {
            place = advance(place);
            Starts starts = new Starts(window.text());
            found = starts.find(place);
            while (found && !window.isShortBehind(starts.match().start())) {
                place = take(starts.match());
                found = starts.find(place);
            }
            int end = window.text().length() - CONTEXT;
            place = found ? starts.match().start() : Math.max(place, end);
        }
    }

    /** Reads on, keeping a little of what is before the place, and says where the place is now. */
    private int advance(int place) throws IOException {
        int from = Math.max(0, place - CONTEXT);
        window.moveTo(from);
        return Math.max(0, place - from);
    }

    /** Tells of what begins here and gives the place to go on at. */
    private int take(Matcher start) {
        long line = window.lineAt(start.start());
        if (start.group(LogPatterns.XML) == null && start.group(LogPatterns.JSON) == null) {
            LogError error = line == lastErrorLine ? null : ErrorLine.entry(window.text(), start.start(), line);
            if (error != null) {
                lastErrorLine = line;
                entries.accept(error);
            }
            return start.end();
        }
        DocumentFinder.Found found = documents.find(window.text(), start, line);
        if (found.entry() != null) {
            entries.accept(found.entry());
        }
        return found.end();
    }
}
