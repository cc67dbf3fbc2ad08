package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.SweepOptions;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What silent hosts cost a sweep: wall time over some domains of which every tenth has hosts that let a connection attempt
 * go unanswered, against the same without them, and against a sweep in which nobody may wait beside the others; then the same
 * with a first name server that never answers. Interleaved, each round beginning with another one, after a round that is not
 * counted.
 *
 * <p>Arguments: domains (default 2500), jobs (default 64), rounds (default 3).
 */
public final class SilentHosts {
    private static final int TENTH = 10;
    private static final String NONE = "none silent";
    private static final String FEWER = "none silent, fewer domains";

    private final SweepSite site;
    private final Map<String, Callable<Double>> ways = new LinkedHashMap<>();

    private SilentHosts(SweepSite site) {
        this.site = site;
    }

    /** Takes the arguments of the class. */
    public static void main(String[] args) throws Exception {
        int domains = args.length > 0 ? Integer.parseInt(args[0]) : 2500;
        int jobs = args.length > 1 ? Integer.parseInt(args[1]) : 64;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        SweepOptions options = SweepOptions.of(jobs);
        try (SweepSite site = SweepSite.start();
                Deaf deaf = new Deaf();
                DatagramSocket dead = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DnsView dns = DnsView.of(site.place.dns());
                DnsView late = DnsView.of((InetSocketAddress) dead.getLocalSocketAddress(), site.place.dns());
                AutodiscoverClient client = client(site, deaf, dns);
                AutodiscoverClient limping = client(site, deaf, late)) {
            SilentHosts bench = new SilentHosts(site);
            // One after the other until both sides are warm: many at a time would be late for limits of seconds.
            run(client, domains / TENTH, 0, SweepOptions.of(2));
            int few = domains / TENTH;
            bench.ways.put(NONE, () -> run(client, domains, 0, options));
            bench.ways.put("one in ten silent", () -> run(client, domains, TENTH, options));
            bench.ways.put("none silent, first name server dead", () -> run(limping, domains, 0, options));
            bench.ways.put(FEWER, () -> run(client, few, 0, options));
            bench.ways.put(
                    "one in ten silent, none waits beside", () -> run(client, few, TENTH, options.withWaiting(0)));
            bench.measure(rounds);
        }
    }

    private void measure(int rounds) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(ways.keySet());
        for (int round = -1; round < rounds; round++) {
            for (String way : order) {
                site.forget();
                double took = ways.get(way).call();
                if (round >= 0) {
                    seconds.computeIfAbsent(way, first -> new double[rounds])[round] = took;
                }
            }
            Collections.rotate(order, 1);
        }
        System.out.printf("%d rounds, median (least to most), and against the healthy one%n", rounds);
        ways.keySet().forEach(way -> {
            double[] all = seconds.get(way);
            double[] healthy = seconds.get(way.contains("none waits") || way.equals(FEWER) ? FEWER : NONE);
            System.out.printf(
                    "%-40s %6.1f s (%.1f to %.1f) = %.2f%n",
                    way, median(all), all[0], all[rounds - 1], median(all) / median(healthy));
        });
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static AutodiscoverClient client(SweepSite site, Deaf deaf, DnsView dns) {
        return LyncAutodiscover.builder()
                .dns(dns)
                .route(meant -> meant.getAddress().getHostAddress().equals(SweepSite.SILENT)
                        ? deaf.address()
                        : site.place.route().apply(meant))
                .tls(TlsPolicy.trusting(site.place.trust()))
                // Those that are healthy are, however busy the deployment; silent hosts are given up as soon as ever.
                .timeouts(Timeouts.standard()
                        .withDeadline(Duration.ofMinutes(2))
                        .withAttempt(Duration.ofMinutes(1))
                        .with(Phase.TLS, Duration.ofSeconds(30)))
                .build();
    }

    /** The wall time in seconds. */
    private static double run(AutodiscoverClient client, int domains, int every, SweepOptions options) {
        AtomicInteger found = new AtomicInteger();
        Map<FailureKind, Integer> failures = new EnumMap<>(FailureKind.class);
        long start = System.nanoTime();
        client.discoverAll(
                SweepRun.fresh(domains)
                        .mapToObj(number -> every > 0 && number % every == 0
                                ? SweepRun.user(number).replace(".contoso.test", ".silent.contoso.test")
                                : SweepRun.user(number))
                        .map(SipAddress::of),
                options,
                (discovery, done) -> {
                    found.addAndGet(discovery.isFound() ? 1 : 0);
                    if (discovery.outcome() instanceof Outcome.NotFound none) {
                        failures.merge(none.failure().kind(), 1, Integer::sum);
                    }
                });
        double seconds = (System.nanoTime() - start) / 1e9;
        int expected = every > 0 ? domains - domains / every : domains;
        if (found.get() != expected) {
            System.out.printf("%d of %d found, where %d should be: %s%n", found.get(), domains, expected, failures);
        }
        return seconds;
    }

    /** A port where connection attempts go unanswered: its queue is full. */
    private static final class Deaf implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> queue = new ArrayList<>();

        Deaf() throws IOException {
            while (true) {
                Socket filler = new Socket();
                queue.add(filler);
                try {
                    filler.connect(address(), 500);
                } catch (SocketTimeoutException full) {
                    return;
                }
            }
        }

        InetSocketAddress address() {
            return (InetSocketAddress) listener.getLocalSocketAddress();
        }

        @Override
        public void close() throws IOException {
            for (Socket filler : queue) {
                filler.close();
            }
            listener.close();
        }
    }
}
