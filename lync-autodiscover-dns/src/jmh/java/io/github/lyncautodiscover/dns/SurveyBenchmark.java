package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * A sweep over 10,000 domains, 17 questions each, against a server in the same process: surveys of this module, and the
 * same questions by bare dnsjava with the same number of domains at a time. In a heap of 64 MB, so that a sweep whose
 * memory grows with the number of domains fails.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class SurveyBenchmark {
    private static final int DOMAINS = 10_000;
    private static final int DOMAINS_AT_A_TIME = 8;
    private static final int QUESTIONS = 17;

    private BenchServer server;
    private DnsView view;
    private SimpleResolver bare;

    @Setup
    public void start() throws Exception {
        server = new BenchServer();
        InetSocketAddress address = server.address();
        view = DnsView.builder()
                .servers(address)
                .inFlight(DOMAINS_AT_A_TIME * QUESTIONS)
                .build();
        bare = new SimpleResolver(address);
    }

    @TearDown
    public void stop() throws Exception {
        view.close();
        server.close();
    }

    @Benchmark
    public int surveys() throws InterruptedException {
        view.flush();
        return sweep(domain -> DnsSurvey.ofAsync(view, domain));
    }

    @Benchmark
    public int bareDnsjava() throws InterruptedException {
        return sweep(this::bareQuestions);
    }

    private static int sweep(Function<String, CompletableFuture<?>> ask) throws InterruptedException {
        Semaphore window = new Semaphore(DOMAINS_AT_A_TIME);
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < DOMAINS; i++) {
            window.acquire();
            Futures.atEnd(ask.apply("domain" + i + ".example"), (answer, failure) -> {
                answered.addAndGet(failure == null ? 1 : 0);
                window.release();
            });
        }
        window.acquire(DOMAINS_AT_A_TIME);
        if (answered.get() != DOMAINS) {
            throw new IllegalStateException("Answered only " + answered + " of " + DOMAINS + " domains");
        }
        return DOMAINS;
    }

    private CompletableFuture<?> bareQuestions(String domain) {
        DiscoveryNames names = DiscoveryNames.of(domain);
        List<CompletableFuture<?>> answers = new ArrayList<>(QUESTIONS);
        List<String> hosts = new ArrayList<>(names.fallBacks());
        hosts.addAll(List.of(names.internal(), names.external(), "wildcard-0123456789." + domain));
        for (String host : hosts) {
            answers.add(bare(host, Type.A));
            answers.add(bare(host, Type.AAAA));
        }
        for (String service : names.services()) {
            answers.add(bare(service, Type.SRV));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Message> bare(String name, int type) {
        Record question = Record.newRecord(Name.fromConstantString(name + "."), type, DClass.IN);
        return bare.sendAsync(Message.newQuery(question)).toCompletableFuture();
    }
}
