package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests as bars on one time axis: pure arithmetic. Places and widths are shares of the axis, in percent. Immutable.
 *
 * @param length what the axis stands for
 * @param bars a bar for each request, in their order
 * @param ticks where the axis is marked, the end of it included
 */
record Waterfall(Duration length, List<Bar> bars, List<Tick> ticks) {
    private static final double WHOLE = 100;
    private static final int MOST_TICKS = 6;
    private static final long[] STEPS = {1, 2, 5};
    private static final long TEN = 10;

    /**
     * One request.
     *
     * @param step the request
     * @param start where it begins
     * @param width how much of the axis it takes
     * @param segments its phases, one after the other
     */
    record Bar(Step step, double start, double width, List<Segment> segments) {}

    /**
     * One phase.
     *
     * @param phase the phase
     * @param time how long it took
     * @param start where it begins
     * @param width how much of the axis it takes
     */
    record Segment(Phase phase, Duration time, double start, double width) {}

    /**
     * A mark of the axis.
     *
     * @param time which time
     * @param at where
     */
    record Tick(Duration time, double at) {}

    static Waterfall of(List<Step> steps) {
        Duration length = steps.stream().map(Step::end).max(Duration::compareTo).orElse(Duration.ZERO);
        Duration axis = length.isZero() ? Duration.ofMillis(1) : length;
        return new Waterfall(axis, steps.stream().map(step -> bar(step, axis)).toList(), ticks(axis));
    }

    private static Bar bar(Step step, Duration axis) {
        List<Segment> segments = new ArrayList<>();
        Duration start = step.start();
        for (Phase phase : Phase.values()) {
            Duration time = step.hop().times().of(phase);
            if (!time.isZero()) {
                segments.add(new Segment(phase, time, share(start, axis), share(time, axis)));
                start = start.plus(time);
            }
        }
        return new Bar(step, share(step.start(), axis), share(step.hop().times().total(), axis), List.copyOf(segments));
    }

    private static double share(Duration part, Duration axis) {
        return WHOLE * part.toNanos() / axis.toNanos();
    }

    /** At round times: 1, 2 or 5 of a power of ten, as many as there is room for. */
    private static List<Tick> ticks(Duration axis) {
        long step = step(axis.toNanos());
        List<Tick> ticks = new ArrayList<>();
        for (long time = 0; time <= axis.toNanos(); time += step) {
            ticks.add(new Tick(Duration.ofNanos(time), WHOLE * time / axis.toNanos()));
        }
        return List.copyOf(ticks);
    }

    private static long step(long axis) {
        for (long power = 1; ; power *= TEN) {
            for (long digit : STEPS) {
                if (axis / (power * digit) < MOST_TICKS || power > Long.MAX_VALUE / TEN / TEN) {
                    return power * digit;
                }
            }
        }
    }
}
