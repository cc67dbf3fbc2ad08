package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
public final class Eventually {
    private static final long LONGEST = 60_000_000_000L;

    private Eventually() {}

    public static void isTrue(BooleanSupplier condition) {
        long start = System.nanoTime();
        // Asked once a round: what was true for a moment has happened.
        boolean happened = condition.getAsBoolean();
        while (!happened && System.nanoTime() - start < LONGEST) {
            Thread.onSpinWait();
            happened = condition.getAsBoolean();
        }
        assertTrue(happened, "it did not happen within a minute");
    }
}
