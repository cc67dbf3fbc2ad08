package io.github.lyncautodiscover.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a deployment takes to start in a warm JVM, how long to close, and what eight at once take beside one after the
 * other, as medians of one run in which all are interleaved. The promise is 30 ms for a start.
 */
public final class StartTimes {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 25;
    private static final int AT_ONCE = 8;

    private StartTimes() {}

    /** Of each of the presets, by default two. */
    public static void main(String[] presets) throws Exception {
        for (String name : presets.length > 0 ? presets : new String[] {"CONTOSO_WIFI", "HYBRID"}) {
            measure(Preset.valueOf(name));
        }
    }

    private static void measure(Preset preset) throws Exception {
        double[] starts = new double[ROUNDS];
        double[] closes = new double[ROUNDS];
        double[] rows = new double[ROUNDS];
        double[] together = new double[ROUNDS];
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                LyncDeployment deployment = preset.start();
                long started = System.nanoTime();
                deployment.close();
                long closed = System.nanoTime();
                for (int i = 0; i < AT_ONCE; i++) {
                    preset.start().close();
                }
                long row = System.nanoTime();
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    all.add(threads.submit(() -> preset.start().close()));
                }
                for (Future<?> one : all) {
                    one.get();
                }
                if (round >= 0) {
                    starts[round] = millis(begin, started);
                    closes[round] = millis(started, closed);
                    rows[round] = millis(closed, row);
                    together[round] = millis(row, System.nanoTime());
                }
            }
        } finally {
            threads.shutdown();
        }
        System.out.printf(
                "%s: start %.1f ms (promised 30), close %.1f ms; %d in a row %.1f ms, %d at once %.1f ms, ratio %.2f"
                        + " on %d processors%n",
                preset,
                median(starts),
                median(closes),
                AT_ONCE,
                median(rows),
                AT_ONCE,
                median(together),
                median(together) / median(rows),
                Runtime.getRuntime().availableProcessors());
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
