package io.github.lyncautodiscover.client.work;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point in time by which something must have ended, on a clock that never jumps. Immutable. */
public final class Budget {
    private final LongSupplier nanoTime;
    private final long end;

    private Budget(LongSupplier nanoTime, long end) {
        this.nanoTime = nanoTime;
        this.end = end;
    }

    static Budget of(LongSupplier nanoTime, Duration total) {
        return new Budget(nanoTime, nanoTime.getAsLong() + total.toNanos());
    }

    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()));
    }

    public boolean isSpent() {
        return end - nanoTime.getAsLong() <= 0;
    }

    /** This budget, or the given time from now when that is less. */
    public Budget atMost(Duration limit) {
        long now = nanoTime.getAsLong();
        return new Budget(nanoTime, now + Math.min(end - now, limit.toNanos()));
    }

    /** Whether both end at the same moment. */
    public boolean endsWith(Budget other) {
        return end == other.end;
    }

    /** This budget with some time at its end kept for others. */
    public Budget keeping(Duration reserve) {
        return new Budget(nanoTime, end - reserve.toNanos());
    }
}
