package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.SweepOptions;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * Processor time and memory of a sweep over many SIP domains, each with full handshakes: this library with its evidence
 * and findings, with and without what the lookups of a sweep share, a raw loop, the handshakes alone, and what a user would
 * write instead; interleaved, the deployment in a process of its own. All domains have one pool here, and who keeps its
 * connection there from one user to the next spares a handshake; the last way keeps none, as it is where every domain has a
 * pool of its own. Then whether the cost for each domain stays the same as the number of domains grows, and the heap of discoveries
 * in flight.
 *
 * <p>What counts is a JVM that has settled: the compiler works beside the first ten thousand discoveries of each way, and takes
 * more of the time than what is compared. What the first rounds cost is printed too.
 *
 * <p>Arguments: domains for each way and round (default 1000), rounds that count (default 5), domains of the largest sweep
 * (default 8000), rounds before those that count (default 12).
 */
public final class Sweep {
    private static final int THREADS = 32;

    private final SweepSite site;
    private final AutodiscoverClient client;
    private final SSLContext rawTls;

    private Sweep(SweepSite site, DnsView dns) throws Exception {
        this.site = site;
        client = LyncAutodiscover.builder()
                .dns(dns)
                .route(site.place.route())
                .tls(TlsPolicy.trusting(site.place.trust()))
                // The deployment stands still while it clears up its memory, which is no failure of a candidate.
                .timeouts(Timeouts.standard()
                        .withDeadline(Duration.ofMinutes(2))
                        .withAttempt(Duration.ofMinutes(1))
                        .with(Phase.TLS, Duration.ofSeconds(30)))
                .build();
        rawTls = site.place.tls();
    }

    /** Takes the arguments of the class. */
    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
        // The JDK's client keeps its connections to discovery names, none of which is asked again, for twenty minutes.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        int domains = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int largest = args.length > 2 ? Integer.parseInt(args[2]) : 8000;
        int before = args.length > 3 ? Integer.parseInt(args[3]) : 12;
        try (SweepSite site = SweepSite.start();
                DnsView dns = DnsView.of(site.place.dns())) {
            Sweep sweep = new Sweep(site, dns);
            sweep.compare(domains, rounds, before);
            sweep.grow(largest);
            InFlight.print(sweep.client, new RawLoop(site.place, sweep.rawTls));
            sweep.client.close();
        }
    }

    private void compare(int domains, int rounds, int before) throws Exception {
        RawLoop raw = new RawLoop(site.place, rawTls);
        NaiveClient naive = new NaiveClient(site.place.tls(), site.proxy);
        NaiveClient forgetful = new NaiveClient(site.place.tls(), site.proxy, false);
        Map<String, Callable<SweepRun>> ways = new LinkedHashMap<>();
        ways.put(
                "handshakes alone",
                () -> SweepRun.of(domains, THREADS, user -> raw.handshakes(user.substring(user.indexOf('@') + 1))));
        ways.put("raw loop", () -> SweepRun.of(domains, THREADS, raw::discover));
        ways.put("shared", () -> ours(domains, true));
        ways.put("none shared", () -> ours(domains, false));
        ways.put("naive", () -> SweepRun.of(domains, THREADS, user -> naive.discover(user, "/")));
        ways.put("naive, none kept", () -> SweepRun.of(domains, THREADS, user -> forgetful.discover(user, "/")));
        Map<String, double[]> cpu = new LinkedHashMap<>();
        Map<String, double[]> bytes = new LinkedHashMap<>();
        for (int round = -before; round < rounds; round++) {
            for (Map.Entry<String, Callable<SweepRun>> way : ways.entrySet()) {
                site.forget();
                SweepRun run = way.getValue().call();
                if (round < 0) {
                    System.out.printf("%s %.2f  ", way.getKey(), run.cpuMillis());
                } else {
                    cpu.computeIfAbsent(way.getKey(), name -> new double[rounds])[round] = run.cpuMillis();
                    bytes.computeIfAbsent(way.getKey(), name -> new double[rounds])[round] = run.bytes();
                }
            }
            System.out.print(round < 0 ? "(before)\n" : "");
        }
        System.out.printf("%d domains a round, %d rounds, median (least to most)%n", domains, rounds);
        cpu.forEach((way, times) -> {
            Arrays.sort(times);
            System.out.printf(
                    "%-18s %6.2f ms (%.2f to %.2f) of processor time, %.0f kB allocated%n",
                    way, median(times), times[0], times[rounds - 1], median(bytes.get(way)) / 1000);
        });
        double shared = median(cpu.get("shared"));
        double alone = median(cpu.get("none shared"));
        System.out.printf("shared / naive = %.2f (at most 0.95)%n", shared / median(cpu.get("naive")));
        System.out.printf("shared / naive, none kept = %.2f%n", shared / median(cpu.get("naive, none kept")));
        System.out.printf("none shared / raw loop = %.2f (at most 1.25)%n", alone / median(cpu.get("raw loop")));
        System.out.printf("none shared / naive, none kept = %.2f%n", alone / median(cpu.get("naive, none kept")));
        System.out.printf("none shared / handshakes alone = %.2f%n%n", alone / median(cpu.get("handshakes alone")));
    }

    private void grow(int largest) throws IOException, InterruptedException {
        for (int domains = Math.max(1, largest / 16); domains <= largest; domains *= 4) {
            site.forget();
            SweepRun run = ours(domains, true);
            System.gc();
            Runtime heap = Runtime.getRuntime();
            System.out.printf(
                    "%5d domains: %.2f ms for each, heap afterwards %.1f MB%n",
                    domains, run.cpuMillis(), (heap.totalMemory() - heap.freeMemory()) / 1e6);
        }
    }

    /** Evidence and findings included. */
    private SweepRun ours(int domains, boolean sharing) throws InterruptedException {
        return SweepRun.of(domains, () -> {
            Stream<SipAddress> users =
                    SweepRun.fresh(domains).mapToObj(SweepRun::user).map(SipAddress::of);
            client.discoverAll(users, SweepOptions.of(THREADS).withSharing(sharing), (discovery, done) -> {
                if (!discovery.isFound() || discovery.findings().isEmpty()) {
                    throw new IllegalStateException(discovery.toText());
                }
            });
        });
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
