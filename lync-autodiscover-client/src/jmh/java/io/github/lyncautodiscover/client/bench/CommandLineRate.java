package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.SweepOptions;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The command line over many healthy users against {@code discoverAll} and {@code diagnoseAll} with the same work: users a
 * second of whole processes, each from its start to its end, interleaved, after a round that is not counted. The deployment is a
 * process of its own.
 *
 * <p>Arguments: users (default 5000), jobs (default 64), rounds (default 3).
 */
public final class CommandLineRate {
    private static final String ALONE = "discoverAll";
    private static final String WHOLE = "diagnoseAll";
    private static final List<String> QUIET = List.of("--no-survey", "--no-addresses");

    private final SweepSite site;
    private final Path folder;
    private final int users;
    private final int jobs;

    private CommandLineRate(SweepSite site, Path folder, int users, int jobs) {
        this.site = site;
        this.folder = folder;
        this.users = users;
        this.jobs = jobs;
    }

    /** Takes the arguments of the class, or those of the process that it starts itself. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && !Character.isDigit(args[0].charAt(0))) {
            sweep(args);
            return;
        }
        int users = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
        int jobs = args.length > 1 ? Integer.parseInt(args[1]) : 64;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path folder = Files.createTempDirectory("command-line");
        try (SweepSite site = SweepSite.start()) {
            new CommandLineRate(site, folder, users, jobs).measure(rounds);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private void measure(int rounds) throws Exception {
        Files.write(
                folder.resolve("users"),
                IntStream.range(0, users).mapToObj(SweepRun::user).toList());
        StringBuilder pem = new StringBuilder();
        for (String alias : Collections.list(site.place.trust().aliases())) {
            X509Certificate root = (X509Certificate) site.place.trust().getCertificate(alias);
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(root.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        Files.writeString(folder.resolve("ca.pem"), pem);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(ALONE, process(ALONE));
        ways.put("command line, --no-survey --no-addresses", commandLine(QUIET));
        ways.put(WHOLE, process(WHOLE));
        ways.put("command line", commandLine(List.of()));
        Map<String, double[]> rates = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(ways.keySet());
        for (int round = -1; round < rounds; round++) {
            for (String way : order) {
                site.forget();
                double rate = users / seconds(ways.get(way));
                if (round >= 0) {
                    rates.computeIfAbsent(way, first -> new double[rounds])[round] = rate;
                }
            }
            Collections.rotate(order, 1);
        }
        System.out.printf("%d users, %d jobs, %d rounds, median (least to most)%n", users, jobs, rounds);
        ways.keySet().forEach(way -> {
            double[] all = rates.get(way);
            Arrays.sort(all);
            double[] against = rates.get(way.endsWith("addresses") || way.equals(ALONE) ? ALONE : WHOLE);
            Arrays.sort(against);
            System.out.printf(
                    "%-42s %6.1f/s (%.1f to %.1f) = %.2f%n",
                    way, all[rounds / 2], all[0], all[rounds - 1], all[rounds / 2] / against[rounds / 2]);
        });
    }

    private List<String> java(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    private List<String> commandLine(List<String> more) {
        List<String> command = new ArrayList<>(java("io.github.lyncautodiscover.client.cli.Main"));
        command.addAll(List.of("--format", "jsonl", "--jobs", String.valueOf(jobs)));
        command.addAll(List.of("--file", folder.resolve("users").toString()));
        command.addAll(List.of("--dns", text(site.place.dns())));
        command.addAll(List.of("--ca-file", folder.resolve("ca.pem").toString()));
        routes().forEach(route -> command.addAll(List.of("--connect-to", route)));
        command.addAll(more);
        return command;
    }

    private List<String> process(String what) {
        List<String> command = new ArrayList<>(java(CommandLineRate.class.getName()));
        command.addAll(List.of(what, folder.toString(), String.valueOf(jobs), text(site.place.dns())));
        command.addAll(routes());
        return command;
    }

    private List<String> routes() {
        return SweepSite.ADDRESSES.stream()
                .map(address -> address + ":443:" + text(site.place.route().apply(new InetSocketAddress(address, 443))))
                .toList();
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private double seconds(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        long begin = System.nanoTime();
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        try (Stream<String> lines = Files.lines(out)) {
            long found = lines.filter(line -> line.contains("FOUND") && !line.contains("NOT_FOUND"))
                    .count();
            if (exitCode != 0 || found != users) {
                System.out.printf("exit code %d, %d of %d found%n", exitCode, found, users);
            }
        }
        return seconds;
    }

    /** The other process: the face of the library by hand, with a line for each user. */
    private static void sweep(String... args) throws Exception {
        Path folder = Path.of(args[1]);
        SweepOptions options = SweepOptions.of(Integer.parseInt(args[2]));
        Map<String, String> routes = new HashMap<>();
        Arrays.stream(args).skip(4).map(route -> route.split(":", 3)).forEach(part -> routes.put(part[0], part[2]));
        try (Stream<String> lines = Files.lines(folder.resolve("users"));
                DnsView dns = DnsView.of(args[3]);
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .tls(TlsPolicy.trusting(folder.resolve("ca.pem")))
                        .route(meant -> address(routes.get(meant.getAddress().getHostAddress())))
                        .build()) {
            Stream<SipAddress> users = lines.map(SipAddress::of);
            if (args[0].equals(ALONE)) {
                client.discoverAll(users, options, (seen, done) -> print(LyncDiagnosis.of(seen)));
            } else {
                client.diagnoseAll(
                        users, Examination.standard().withoutMobility(), options, (seen, done) -> print(seen));
            }
        }
    }

    private static void print(LyncDiagnosis seen) {
        System.out.println(seen.discovery()
                        .map(found -> found.isFound() ? "FOUND " : "NOT_FOUND ")
                        .orElse("")
                + seen.findings().stream().map(finding -> finding.code().name()).collect(Collectors.joining(" ")));
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
