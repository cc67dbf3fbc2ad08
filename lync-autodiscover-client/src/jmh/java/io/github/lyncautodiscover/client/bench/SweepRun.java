package io.github.lyncautodiscover.client.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * What one run over some domains cost.
 *
 * @param cpuMillis processor time of this process for each domain
 * @param bytes heap allocated for each domain; not a number where this JVM cannot tell (before 21)
 */
record SweepRun(double cpuMillis, double bytes) {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /**
     * So many that a name comes again when all have forgotten it, and no more than a deployment can keep certificates for.
     */
    private static final int NAMES = 50_000;

    /** Something that is done for one domain. */
    interface Way {
        void discover(String user) throws Exception;
    }

    /** Domains that nobody has asked for lately, so that no TLS session of a discovery name is taken up again. */
    static IntStream fresh(int count) {
        int first = NEXT.getAndAdd(count);
        return IntStream.range(first, first + count);
    }

    static String user(int number) {
        return "user" + number + "@d" + number % NAMES + ".contoso.test";
    }

    static SweepRun of(int domains, int threads, Way way) throws InterruptedException {
        return of(domains, () -> {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            LongAdder failed = new LongAdder();
            fresh(domains)
                    .forEach(number -> pool.execute(() -> {
                        try {
                            way.discover(user(number));
                        } catch (Exception e) {
                            failed.increment();
                        }
                    }));
            pool.shutdown();
            while (!pool.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
                // Slow, yet on its way.
            }
            if (failed.sum() > 0) {
                throw new IllegalStateException(failed.sum() + " of " + domains + " failed");
            }
        });
    }

    /** Some work. */
    interface Work {
        void run() throws InterruptedException;
    }

    static SweepRun of(int domains, Work work) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        double bytes = allocated();
        work.run();
        return new SweepRun((system.getProcessCpuTime() - cpu) / 1e6 / domains, (allocated() - bytes) / domains);
    }

    private static double allocated() {
        try {
            return (long) ThreadMXBean.class
                    .getMethod("getTotalThreadAllocatedBytes")
                    .invoke(ManagementFactory.getThreadMXBean());
        } catch (ReflectiveOperationException older) {
            return Double.NaN;
        }
    }
}
