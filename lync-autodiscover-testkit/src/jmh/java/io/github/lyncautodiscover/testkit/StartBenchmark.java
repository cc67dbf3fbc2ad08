package io.github.lyncautodiscover.testkit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What a deployment costs every test that has one: started, asked nothing, closed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StartBenchmark {

    @Param({"CONTOSO_WIFI", "HYBRID"})
    private Preset preset = Preset.CONTOSO_WIFI;

    /** Plan, start and close. */
    @Benchmark
    public String startAndClose() {
        return started();
    }

    /** The same in eight tests side by side; the time is that of one of them. */
    @Benchmark
    @Threads(8)
    public String startAndCloseEightInParallel() {
        return started();
    }

    private String started() {
        try (LyncDeployment deployment = preset.start()) {
            return deployment.caPem();
        }
    }
}
