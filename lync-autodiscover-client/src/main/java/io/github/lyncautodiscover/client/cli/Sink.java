package io.github.lyncautodiscover.client.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the output goes, piece by piece: a piece is there as a whole or not at all, also when the program is ended in
 * between. Thread-safe.
 */
final class Sink {
    /** For a reader that does not read. */
    private static final long PATIENCE_MILLIS = 500;

    private final OutputStream to;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    Sink(OutputStream to, String name) {
        this.to = to;
        this.name = name;
    }

    /** Refuses to go on when nobody takes the piece, as a full disk does. */
    void write(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            if (!ended) {
                to.write(bytes);
                to.flush();
            }
        } catch (IOException full) {
            throw new UsageException("cannot write " + name + ": " + full.getMessage(), full);
        } finally {
            lock.unlock();
        }
        if (to instanceof PrintStream print && print.checkError()) {
            throw new UsageException("cannot write " + name + ": the disk is full, or nobody reads it any more");
        }
    }

    /** Lets a piece that is being written come to its end, and takes no other. */
    void end() {
        try {
            if (lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                ended = true;
                lock.unlock();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the program end between two pieces when it is interrupted; {@return what to call when all is written} */
    Runnable endingWithTheProcess() {
        Thread ending = new Thread(this::end, "lync-autodiscover-end");
        Runtime.getRuntime().addShutdownHook(ending);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException endingAlready) {
                // It is at work.
            }
        };
    }
}
