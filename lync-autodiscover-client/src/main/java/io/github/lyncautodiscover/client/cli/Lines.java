package io.github.lyncautodiscover.client.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which no one takes more memory than a line needs. Not thread-safe. */
final class Lines {
    /** Far more than an address needs, and enough for what directories export beside it. */
    static final int LONGEST = 16_000;

    private final Reader text;
    private final Deque<String> again = new ArrayDeque<>();
    private final long most;
    private long read;
    private boolean afterReturn;

    /** Gives no more lines than are wanted. */
    Lines(Reader text, long most) {
        this.text = text;
        this.most = most;
    }

    /** {@return the number of the line that {@link #next} gave last, from 1} */
    long number() {
        return read - again.size();
    }

    /** {@return the next line, cut where it is too long; null at the end} */
    @Nullable
    String next() throws IOException {
        String before = again.poll();
        return before == null ? line() : before;
    }

    /** Takes back the line that was read last. */
    void back(String line) {
        again.push(line);
    }

    private @Nullable String line() throws IOException {
        if (read == most) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c == '\n' && afterReturn) {
            c = text.read();
        }
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
            c = text.read();
        }
        afterReturn = c == '\r';
        read++;
        return line.toString();
    }
}
