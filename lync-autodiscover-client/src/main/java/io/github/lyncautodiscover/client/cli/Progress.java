package io.github.lyncautodiscover.client.cli;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;

/**
 * One line on the standard error while people wait: at once for many users, with how many a second there are and how long
 * it will take, after a second for one. Nothing where the standard error is no terminal. Thread-safe.
 */
final class Progress implements AutoCloseable {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60;
    private static final String ERASED = " ".repeat(60);

    private final PrintStream err;
    private final Count input;
    private final Timer timer;
    private final long start = System.nanoTime();
    private long total;
    private long done;
    private boolean busy = true;
    private boolean shown;

    private Progress(PrintStream err, Count input, Timer timer) {
        this.err = err;
        this.input = input;
        this.total = input.entries();
        this.timer = timer;
    }

    /** Begins to watch. */
    static Progress of(PrintStream err, boolean terminal, Count input) {
        Timer timer = new Timer("progress", true);
        Progress progress = new Progress(err, input, timer);
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
            progress.shown = input.isMany();
            progress.show();
        }
        return progress;
    }

    /** A piece of the input needs no lookup. */
    synchronized void skipped() {
        total--;
    }

    /** Says it again after something was printed: one more is done. */
    synchronized void done() {
        done++;
        busy = !input.isOne();
        show();
    }

    private synchronized void tick() {
        shown |= busy;
        show();
    }

    private void show() {
        if (shown && busy) {
            err.print("\rlooking up" + (input.isMany() ? many() : ", " + seconds() + " s") + "    ");
            err.flush();
        }
    }

    private long seconds() {
        return (System.nanoTime() - start) / 1_000_000_000L;
    }

    private String many() {
        String soFar = " " + done + (input.isWhole() ? " of " + total : "");
        double rate = done / Math.max(0.001, (System.nanoTime() - start) / 1e9);
        if (done == 0 || seconds() == 0) {
            return soFar;
        }
        String pace = ", " + (rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10.0) + "/s";
        return soFar + pace + (input.isWhole() ? ", " + left((long) Math.ceil((total - done) / rate)) + " left" : "");
    }

    private static String left(long seconds) {
        return seconds < 2 * MINUTE ? seconds + " s" : (seconds + MINUTE / 2) / MINUTE + " min";
    }

    /** Makes room for what is printed. */
    synchronized void clear() {
        if (shown) {
            err.print("\r" + ERASED + "\r");
            err.flush();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            busy = false;
        }
        clear();
        timer.cancel();
    }
}
