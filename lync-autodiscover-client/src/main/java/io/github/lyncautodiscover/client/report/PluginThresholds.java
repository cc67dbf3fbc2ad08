package io.github.lyncautodiscover.client.report;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where on a plugin warns, and the deadline that its perf data name as the maximum. Immutable.
 *
 * <p>Without a threshold the time raises no alert; certificates are judged by the findings alone.
 */
public final class PluginThresholds {
    private static final PluginThresholds NONE = new PluginThresholds(Levels.NONE, Levels.NONE, null);

    /** A pair of ranges. */
    record Levels(@Nullable PluginRange warning, @Nullable PluginRange critical) {
        static final Levels NONE = new Levels(null, null);

        static Levels of(String warning, String critical) {
            return new Levels(
                    warning.isEmpty() ? null : PluginRange.of(warning),
                    critical.isEmpty() ? null : PluginRange.of(critical));
        }
    }

    private final Levels time;
    private final Levels certificateDays;
    private final @Nullable Duration deadline;

    private PluginThresholds(Levels time, Levels certificateDays, @Nullable Duration deadline) {
        this.time = time;
        this.certificateDays = certificateDays;
        this.deadline = deadline;
    }

    /** {@return no thresholds} */
    public static PluginThresholds none() {
        return NONE;
    }

    /**
     * Sets thresholds for the time of the discovery.
     *
     * @param warning a range in seconds such as {@code 5}; empty for none
     * @param critical a range in seconds such as {@code 10}; empty for none
     * @return new thresholds
     * @throws IllegalArgumentException when one is no range
     */
    public PluginThresholds time(String warning, String critical) {
        return new PluginThresholds(Levels.of(warning, critical), certificateDays, deadline);
    }

    /**
     * Sets thresholds for the days that the certificate which expires first is still valid.
     *
     * @param warning a range in days: {@code 30:} alerts below 30; empty for none
     * @param critical a range in days such as {@code 7:}; empty for none
     * @return new thresholds
     * @throws IllegalArgumentException when one is no range
     */
    public PluginThresholds certificateDays(String warning, String critical) {
        return new PluginThresholds(time, Levels.of(warning, critical), deadline);
    }

    /**
     * Sets thresholds for the days that the certificate which expires first is still valid.
     *
     * @param warning fewer days than these are a warning, 0 or more
     * @param critical fewer days than these are critical, 0 or more
     * @return new thresholds
     * @throws IllegalArgumentException when one is negative
     */
    public PluginThresholds certificateDays(int warning, int critical) {
        if (warning < 0 || critical < 0) {
            throw new IllegalArgumentException("days left are not negative: " + Math.min(warning, critical));
        }
        return certificateDays(warning + ":", critical + ":");
    }

    /**
     * Names the deadline of the discovery, the most that its time can be.
     *
     * @param value the deadline
     * @return new thresholds
     */
    public PluginThresholds deadline(Duration value) {
        return new PluginThresholds(time, certificateDays, Objects.requireNonNull(value, "deadline"));
    }

    Levels time() {
        return time;
    }

    Levels certificateDays() {
        return certificateDays;
    }

    Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }
}
