package io.github.lyncautodiscover.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks in turn, round after round, and prints what counts: ratios of medians within a round, which other
 * work hardly moves; of all rounds the median, the least and the greatest.
 */
public final class Ratios {
    private static final int ROUNDS = 5;

    private final List<Map<String, Double>> rounds = new ArrayList<>();
    private final Map<String, Double> bytes = new HashMap<>();

    private Ratios() {}

    /** Takes JMH's own options. */
    public static void main(String[] args) throws Exception {
        Fairness.check();
        Ratios ratios = new Ratios();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.round(new CommandLineOptions(args));
        }
        ratios.print("readXml", "readXmlByHand", "at most 3.0");
        ratios.print("readXmlWithJaxbOverJdkStax", "readXml", "at least 2.5");
        ratios.print("readJson", "readXml", "at most 1.5");
        ratios.print("writeXml", "writeXmlByHand", "at most 1.6");
        FirstDocument.printRatio();
        System.out.printf("readXml allocates %.0f bytes (at most 9000)%n", ratios.bytes.get("readXml"));
    }

    private void round(CommandLineOptions options) throws RunnerException {
        Map<String, Double> microseconds = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(options)
                        .include(DocumentBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            microseconds.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
            bytes.put(
                    name, result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
        rounds.add(microseconds);
    }

    private void print(String first, String second, String target) {
        System.out.printf(
                Locale.ROOT,
                "%s / %s = %.2f / %.2f us = %.2f, from %.2f to %.2f in %d rounds (%s)%n",
                first,
                second,
                median(column(first)),
                median(column(second)),
                median(quotients(first, second)),
                Collections.min(quotients(first, second)),
                Collections.max(quotients(first, second)),
                rounds.size(),
                target);
    }

    private List<Double> column(String name) {
        return rounds.stream().map(round -> round.get(name)).toList();
    }

    private List<Double> quotients(String first, String second) {
        return rounds.stream()
                .map(round -> round.get(first) / round.get(second))
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
