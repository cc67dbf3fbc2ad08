package io.github.lyncautodiscover.model;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The four formats beside each other: a User document that each of them can carry, but for the revision of a link. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class FormatBenchmark {
    @Param
    DocumentFormat format;

    private final AutodiscoverReader reader = AutodiscoverReader.standard();
    private final AutodiscoverWriter writer = AutodiscoverWriter.standard();
    private byte[] written = new byte[0];

    @Setup
    public void prepare() {
        written = writer.write(Documents.USER, format);
    }

    @Benchmark
    public Object read() throws Exception {
        return reader.read(written);
    }

    @Benchmark
    public Object write() {
        return writer.write(Documents.USER, format);
    }
}
