package io.github.lyncautodiscover.model.log;

import java.io.IOException;
import java.io.Reader;

/** The part of a log that is in memory: enough behind any place for the longest document, whatever the log's size. */
class Window {
    private static final int CHUNK = 16 * 1024;

    private final Reader log;
    private final int ahead;
    private final StringBuilder text = new StringBuilder();
    private final char[] chunk = new char[CHUNK];
    private long line = 1;
    private int lineOf;
    private boolean ended;

    Window(Reader log, int ahead) {
        this.log = log;
        this.ahead = ahead;
    }

    /** Forgets what lies before a place and reads on until enough lies behind it, or the log ends. */
    final void moveTo(int place) throws IOException {
        lineAt(place);
        text.delete(0, place);
        lineOf -= place;
        while (!ended && text.length() < 2 * ahead) {
            int read = log.read(chunk);
            if (read < 0) {
                ended = true;
            } else {
                text.append(chunk, 0, read);
            }
        }
    }

    /** Whether a document that begins here may reach beyond what is in memory although the log goes on. */
    final boolean isShortBehind(int place) {
        return !ended && text.length() - place < ahead;
    }

    final boolean ended() {
        return ended;
    }

    CharSequence text() {
        return text;
    }

    /** Counts on from the place asked for last; places before that have been counted already. */
    final long lineAt(int place) {
        for (; lineOf < place; lineOf++) {
            if (text.charAt(lineOf) == '\n') {
                line++;
            }
        }
        return line;
    }
}
