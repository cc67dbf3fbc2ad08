package io.github.lyncautodiscover.client.cli;

import java.io.PrintStream;

/** One line on a terminal that says how far many lookups are. */
final class Progress {
    private static final String CLEAR = "\r                              \r";

    private final PrintStream err;
    private final boolean shown;
    private final int total;

    Progress(PrintStream err, boolean terminal, int total) {
        this.err = err;
        this.shown = terminal && total > 1;
        this.total = total;
    }

    void looking(int number) {
        if (shown) {
            err.print("\rlooking up " + number + " of " + total);
            err.flush();
        }
    }

    /** Makes room for what is printed. */
    void clear() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
