package io.github.lyncautodiscover.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what counts: ratios of medians within this run, which other work hardly moves. */
public final class Ratios {
    private final Map<String, Double> microseconds = new HashMap<>();
    private final Map<String, Double> bytes = new HashMap<>();

    private Ratios(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            microseconds.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
            bytes.put(
                    name, result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }

    /** Takes JMH's own options. */
    public static void main(String[] args) throws Exception {
        Ratios ratios = new Ratios(new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(DocumentBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run());
        ratios.print("readXml", "readXmlByHand", "at most 2.0");
        ratios.print("readXmlWithJaxbOverJdkStax", "readXml", "at least 4.0");
        ratios.print("readJson", "readXml", "at most 1.5");
        ratios.print("writeXml", "writeXmlByHand", "at most 1.6");
        FirstDocument.printRatio();
        System.out.printf("readXml allocates %.0f bytes (at most 9000)%n", ratios.bytes.get("readXml"));
    }

    private void print(String first, String second, String target) {
        double a = microseconds.get(first);
        double b = microseconds.get(second);
        System.out.printf("%s / %s = %.2f / %.2f us = %.2f (%s)%n", first, second, a, b, a / b, target);
    }
}
