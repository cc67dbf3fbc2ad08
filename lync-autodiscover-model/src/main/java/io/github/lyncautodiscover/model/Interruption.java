package io.github.lyncautodiscover.model;

/** Lets a reader that has much to read look now and then whether its thread is interrupted. */
final class Interruption {
    /** Whoever is interrupted may still read a document of ordinary size. */
    private static final int EVERY = 1024;

    private Interruption() {}

    /** True when enough has been read since the last look and the thread is interrupted; it stays so. */
    static boolean isSeen(int events) {
        return events % EVERY == EVERY - 1 && Thread.currentThread().isInterrupted();
    }
}
