package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/**
 * Tells linear work from worse by how the memory that it asks for grows, which is counted, and by how its time grows, for
 * what only looks: on a busy machine that is given several chances.
 */
public final class Growth {
    private static final int SMALL = 16 * 1024;
    private static final int TIMES = 64;
    private static final int RUNS = 3;

    /** A factor of 64 in the input costs 64 in linear work and 4096 in quadratic work. */
    private static final int MOST = TIMES * 8;

    /** Below that the machine is measured and not the work. */
    private static final long LEAST = 10_000_000;

    /** Buffers that grow by doubling cost up to three times what ends in them. */
    private static final int MOST_BYTES = TIMES * 3;

    /** Below that the classes that are loaded are counted, and not the work. */
    private static final long LEAST_BYTES = 300_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * Checks that work on a megabyte costs no more than a few times what is in proportion.
     *
     * @param what it is, for the message
     * @param work on an input of so many characters
     */
    public static void isLinear(String what, IntConsumer work) {
        countsBytes(what, work);
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

    private static void countsBytes(String what, IntConsumer work) {
        long small = Math.max(LEAST_BYTES, Math.min(bytes(work, SMALL), bytes(work, SMALL)));
        long large = bytes(work, SMALL * TIMES);
        assertTrue(
                large < small * MOST_BYTES,
                () -> what + " asks for " + large + " bytes for " + TIMES + " times what asks for " + small);
    }

    private static long bytes(IntConsumer work, int size) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.accept(size);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static long time(IntConsumer work, int size) {
        long start = System.nanoTime();
        work.accept(size);
        return System.nanoTime() - start;
    }
}
