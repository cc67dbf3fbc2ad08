package io.github.lyncautodiscover.model.log;

import org.jspecify.annotations.Nullable;

/** Looks at each line once, however many words of errors it has, and tells of one error a line. */
final class ErrorLines {
    private long lastLine;
    private boolean told;
    private int seenTo;

    /** Everything lies nearer to the beginning now. */
    void moveTo(int place) {
        seenTo = Math.max(0, seenTo - place);
    }

    @Nullable
    LogError entry(CharSequence text, int place, long line) {
        if (line == lastLine && (told || place < seenTo)) {
            return null;
        }
        ErrorLine errorLine = ErrorLine.around(text, place);
        LogError error = errorLine.error(line);
        lastLine = line;
        told = error != null;
        seenTo = errorLine.end();
        return error;
    }
}
