package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntConsumer;

/** Tells linear work from worse by how its time grows; on a busy machine it is given several chances. */
public final class Growth {
    private static final int SMALL = 16 * 1024;
    private static final int TIMES = 64;
    private static final int RUNS = 3;

    /** A factor of 64 in the input costs 64 in linear work and 4096 in quadratic work. */
    private static final int MOST = TIMES * 8;

    /** Below that the machine is measured and not the work. */
    private static final long LEAST = 10_000_000;

    private Growth() {}

    /**
     * Checks that work on a megabyte costs no more than a few times what is in proportion.
     *
     * @param what it is, for the message
     * @param work on an input of so many characters
     */
    public static void isLinear(String what, IntConsumer work) {
        long small = Math.max(LEAST, Math.min(Math.min(time(work, SMALL), time(work, SMALL)), time(work, SMALL)));
        long large = time(work, SMALL * TIMES);
        for (int run = 1; run < RUNS && large >= small * MOST; run++) {
            large = time(work, SMALL * TIMES);
        }
        long least = large;
        assertTrue(
                large < small * MOST,
                () -> what + " costs " + least / 1_000_000 + " ms for " + TIMES + " times what costs "
                        + small / 1_000_000 + " ms");
    }

    private static long time(IntConsumer work, int size) {
        long start = System.nanoTime();
        work.accept(size);
        return System.nanoTime() - start;
    }
}
