package io.github.lyncautodiscover.model.log;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One pass over one log. */
final class LogScan {
    /** The longest document that is found whole, in characters. */
    static final int LONGEST_DOCUMENT = 256 * 1024;

    /** More than any beginning that could be cut in two, and than what an error line shows. */
    private static final int CONTEXT = 4096;

    private final Window window;
    private final DocumentFinder documents;
    private final Consumer<? super LogEntry> entries;
    private final ErrorLines errors = new ErrorLines();

    LogScan(DocumentFinder documents, Window window, Consumer<? super LogEntry> entries) {
        this.window = window;
        this.documents = documents;
        this.entries = entries;
    }

    void run() throws IOException {
        int place = 0;
        boolean more = true;
        while (more || !window.ended()) {
            place = advance(place);
            Starts starts = new Starts(window.text());
            Start start = starts.next(place);
            while (start != null && !window.isShortBehind(start.place())) {
                place = take(start);
                start = starts.next(place);
            }
            more = start != null;
            place = start != null
                    ? start.place()
                    : Math.max(place, window.text().length() - CONTEXT);
        }
    }

    /** Reads on, keeping a little of what is before the place, and says where the place is now. */
    private int advance(int place) throws IOException {
        int from = Math.max(0, place - CONTEXT);
        window.moveTo(from);
        errors.moveTo(from);
        return Math.max(0, place - from);
    }

    /** Tells of what begins here and gives the place to go on at. */
    private int take(Start start) {
        long line = window.lineAt(start.place());
        if (start.kind() == Start.Kind.ERROR) {
            tell(errors.entry(window.text(), start.place(), line));
            return start.end();
        }
        DocumentFinder.Found found = documents.find(window.text(), start, line);
        found.entries().forEach(this::tell);
        return found.end();
    }

    private void tell(@Nullable LogEntry entry) {
        if (entry != null) {
            entries.accept(entry);
        }
    }
}
