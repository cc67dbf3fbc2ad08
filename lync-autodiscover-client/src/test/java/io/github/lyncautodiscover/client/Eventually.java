package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
public final class Eventually {
    private static final long LONGEST = 60_000_000_000L;
    private static final long PAUSE = 200_000;

    private Eventually() {}

    public static void isTrue(BooleanSupplier condition) {
        long start = System.nanoTime();
        // Asked once a round: what was true for a moment has happened.
        boolean happened = condition.getAsBoolean();
        while (!happened && System.nanoTime() - start < LONGEST) {
            // Whoever is waited for may need the processor.
            LockSupport.parkNanos(PAUSE);
            happened = condition.getAsBoolean();
        }
        assertTrue(happened, "it did not happen within a minute");
    }
}
