package io.github.lyncautodiscover.client.cli;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;

/**
 * One line on the standard error while people wait: at once for many users, after a second for one. Nothing where the
 * standard error is no terminal. Thread-safe.
 */
final class Progress implements AutoCloseable {
    private static final long SECOND = 1000;
    private static final String ERASED = " ".repeat(50);

    private final PrintStream err;
    private final int total;
    private final Timer timer;
    private int number;
    private int seconds;
    private boolean shown;

    private Progress(PrintStream err, int total, Timer timer) {
        this.err = err;
        this.total = total;
        this.timer = timer;
    }

    /** Begins to watch. */
    static Progress of(PrintStream err, boolean terminal, int total) {
        Timer timer = new Timer("progress", true);
        Progress progress = new Progress(err, total, timer);
        if (terminal) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            progress.tick();
                        }
                    },
                    SECOND,
                    SECOND);
            progress.shown = total > 1;
        }
        return progress;
    }

    synchronized void looking(int user) {
        number = user;
        seconds = 0;
        if (shown) {
            show();
        }
    }

    private synchronized void tick() {
        if (number > 0) {
            seconds++;
            shown = true;
            show();
        }
    }

    private void show() {
        String which = total > 1 ? " " + number + " of " + total : "";
        err.print("\rlooking up" + which + (seconds > 0 ? ", " + seconds + " s" : "") + "    ");
        err.flush();
    }

    /** Makes room for what is printed. */
    synchronized void clear() {
        number = 0;
        if (shown) {
            err.print("\r" + ERASED + "\r");
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
        timer.cancel();
    }
}
