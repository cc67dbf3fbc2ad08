package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.Strategy;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.server.Distance;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Round trips and wall time of one discovery over an injected distance: both strategies and what a user would write instead,
 * interleaved. The floor counts DNS, TCP, TLS 1.3 and HTTP as one round trip each.
 *
 * <p>Arguments: round trip in ms (default 20), rounds (default 7).
 */
public final class RoundTrips {
    private static final String USER = "alice@contoso.test";
    private static final String INTERNAL = "lyncdiscoverinternal.contoso.test";
    private static final String START = "/start";

    /** Where the names of the deployment lead to. */
    private static final List<InetSocketAddress> SERVERS = Stream.of("10.10.30.50", "10.10.30.51", "203.0.113.50")
            .flatMap(address -> Stream.of(80, 443).map(port -> new InetSocketAddress(address, port)))
            .toList();

    private final Duration roundTrip;
    private final int rounds;

    private RoundTrips(Duration roundTrip, int rounds) {
        this.roundTrip = roundTrip;
        this.rounds = rounds;
    }

    /**
     * One row.
     *
     * @param name what is staged
     * @param path where the candidates are asked
     * @param floor round trips that nobody can avoid
     * @param waiting what a server makes everybody wait, in ms
     * @param staging stages it
     */
    private record Row(String name, String path, int floor, int waiting, Consumer<LyncDeployment> staging) {

        static Row of(String name, int floor, Fault fault, Target target) {
            return new Row(name, "/", floor, 0, deployment -> deployment.inject(fault, target));
        }

        static Row redirected(String name, int floor, Fault fault) {
            Target start = Target.host(INTERNAL).path(START);
            return new Row(name, START, floor, 0, deployment -> deployment.inject(fault, start));
        }
    }

    /** Takes the arguments of the class. */
    public static void main(String[] args) throws Exception {
        int millis = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        new RoundTrips(Duration.ofMillis(millis), rounds).run();
    }

    private void run() throws Exception {
        Target https = Target.https(INTERNAL);
        String there = "https://" + INTERNAL + "/";
        String elsewhere = "https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root";
        Fault slow = ResponseFault.slow(Duration.ofMillis(400));
        // Root on one host and Domain on another: four round trips each.
        List<Row> rows = List.of(
                new Row("direct", "/", 8, 0, deployment -> {}),
                Row.redirected("redirect, same host", 9, ResponseFault.redirect(302, there)),
                Row.redirected("redirect, other host", 9, ResponseFault.redirectLink(elsewhere)),
                Row.of("internal name missing", 8, DnsFault.nxdomain(), Target.dns(INTERNAL)),
                Row.of("internal name black-holed", 8, ConnectionFault.blackHole(), Target.host(INTERNAL)),
                Row.of("its port 443 black-holed", 7, ConnectionFault.blackHole(), https),
                Row.of("reset", 9, ConnectionFault.reset(Moment.TLS), https),
                new Row("slow, 400 ms", "/", 8, 400, deployment -> deployment.inject(slow, https)));
        System.out.printf(
                "round trip %d ms, %d rounds, median (least to most) in ms; trips = time / round trip%n%n",
                roundTrip.toMillis(), rounds);
        System.out.printf(
                "%-26s %7s  %-26s %-26s %-26s %s%n",
                "", "floor", "sequential", "staggered", "naive", "best of ours / naive");
        for (Row row : rows) {
            measure(row);
        }
    }

    private void measure(Row row) throws Exception {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Distance distance = new Distance(roundTrip)) {
            Wiring place = new Wiring(
                    distance.dns(deployment.dns()), distance.route(deployment.route(), SERVERS), deployment.trust());
            measure(row, deployment, place);
        }
    }

    private void measure(Row row, LyncDeployment deployment, Wiring place) throws Exception {
        try (DnsView dns = DnsView.of(place.dns());
                AutodiscoverClient sequential = client(place, dns, row.path(), Strategy.SEQUENTIAL);
                AutodiscoverClient staggered = client(place, dns, row.path(), Strategy.STAGGERED)) {
            row.staging().accept(deployment);
            List<Callable<Object>> ways = List.of(
                    () -> sequential.discover(USER).orElseThrow(),
                    () -> staggered.discover(USER).orElseThrow(),
                    () -> naive(place, row.path()));
            List<double[]> times = new ArrayList<>();
            ways.forEach(way -> times.add(new double[rounds]));
            for (int round = -1; round < rounds; round++) {
                for (int way = 0; way < ways.size(); way++) {
                    dns.flush();
                    long begin = System.nanoTime();
                    ways.get(way).call();
                    if (round >= 0) {
                        times.get(way)[round] = (System.nanoTime() - begin) / 1e6;
                    }
                }
            }
            print(row, times);
        }
    }

    private void print(Row row, List<double[]> times) {
        times.forEach(Arrays::sort);
        double floor = row.floor() * (double) roundTrip.toMillis() + row.waiting();
        double ours = Math.min(median(times.get(0)), median(times.get(1)));
        System.out.printf(
                "%-26s %4.0f ms  %-26s %-26s %-26s %.2f%n",
                row.name(),
                floor,
                text(times.get(0)),
                text(times.get(1)),
                text(times.get(2)),
                ours / median(times.get(2)));
    }

    private String text(double[] sorted) {
        double trips = median(sorted) / roundTrip.toMillis();
        return String.format(
                "%.0f (%.0f to %.0f), %.1f trips", median(sorted), sorted[0], sorted[sorted.length - 1], trips);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static AutodiscoverClient client(Wiring place, DnsView dns, String path, Strategy strategy) {
        LookupPlan plan = LookupPlan.of(
                "bench",
                "https://" + LookupPlan.INTERNAL + path,
                "http://" + LookupPlan.INTERNAL + path,
                "https://" + LookupPlan.EXTERNAL + path,
                "http://" + LookupPlan.EXTERNAL + path);
        return LyncAutodiscover.builder()
                .dns(dns)
                .route(place.route())
                .tls(TlsPolicy.trusting(place.trust()))
                .plan(plan)
                .strategy(strategy)
                .build();
    }

    /** A client of its own each time, because the JDK's keeps its connections. */
    private static String naive(Wiring place, String path) throws Exception {
        try (RoutingProxy proxy = new RoutingProxy(place)) {
            return new NaiveClient(place.tls(), proxy.address()).discover(USER, path);
        }
    }
}
