package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whole processes, from their start to their end, interleaved: a JVM that does nothing, one TLS GET by hand, what a
 * user would write, one discovery by the self-contained jar, a whole check by it (with the survey of DNS), and the
 * discovery with an archive of classes (from JDK 25 on an AOT cache), without and with the options for a brief process.
 * Needs the packaged jar.
 *
 * <p>Arguments: rounds (default 11), the jar (default the one in {@code target}), more options for it.
 */
public final class ColdStart {
    private static final String USER = "alice@contoso.test";
    private static final List<String> ADDRESSES = List.of("10.10.30.50", "10.10.30.51", "203.0.113.50");

    /** Leaves the discovery, with its findings. */
    private static final List<String> ALONE = List.of("--no-survey", "--no-addresses");

    private static final int ATTEMPTS = 5;

    /** The archive of later JVMs holds linked classes and profiles of methods, too. */
    private static final boolean HAS_AOT = Runtime.version().feature() >= 25;

    private final Path folder;
    private final Path jar;
    private final LyncDeployment deployment;
    private final RoutingProxy proxy;
    private final List<String> options;

    private ColdStart(Path folder, Path jar, LyncDeployment deployment, RoutingProxy proxy, List<String> options)
            throws IOException {
        this.folder = folder;
        this.jar = jar;
        this.deployment = deployment;
        this.proxy = proxy;
        this.options = options;
        Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
    }

    /** Takes the arguments of the class. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 11;
        Path jar = args.length > 1 ? Path.of(args[1]) : packaged();
        Path folder = Files.createTempDirectory("cold-start");
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                RoutingProxy proxy =
                        new RoutingProxy(new Wiring(deployment.dns(), deployment.route(), deployment.trust()))) {
            List<String> options = Arrays.asList(args).subList(Math.min(args.length, 2), args.length);
            new ColdStart(folder, jar.toAbsolutePath(), deployment, proxy, options).run(rounds);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Path packaged() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-all.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no self-contained jar in target; add package"));
        }
    }

    private void run(int rounds) throws Exception {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("JVM that does nothing", freshJvm("nothing"));
        ways.put("one TLS GET", freshJvm("get", meant("10.10.30.50")));
        ways.put("naive client", freshJvm("naive", proxy.address()));
        ways.put("jar", discovery(List.of()));
        ways.put("jar, whole check", jar(List.of(), List.of()));
        // The first one is for the deployment, which is cold as well.
        measure(ways.get("naive client"));
        Path file = folder.resolve("archive");
        measure(discovery(
                List.of((HAS_AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file, "-Xlog:disable")));
        List<String> archive = List.of((HAS_AOT ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file, "-Xlog:disable");
        ways.put("jar with archive", discovery(archive));
        List<String> brief = new ArrayList<>(archive);
        brief.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        ways.put("archive, brief options", discovery(brief));
        Map<String, double[]> wall = new LinkedHashMap<>();
        Map<String, double[]> processor = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                double[] took = measure(way.getValue());
                if (round >= 0) {
                    wall.computeIfAbsent(way.getKey(), name -> new double[rounds])[round] = took[0];
                    processor.computeIfAbsent(way.getKey(), name -> new double[rounds])[round] = took[1];
                }
            }
        }
        System.out.printf("%d rounds, Java %s, ms, median (least to most)%n", rounds, Runtime.version());
        print("wall time", wall);
        print("processor time", processor);
    }

    private static void print(String what, Map<String, double[]> times) {
        System.out.println(what);
        times.values().forEach(Arrays::sort);
        times.forEach((way, sorted) -> System.out.printf(
                "  %-22s %6.0f (%.0f to %.0f), %.2f x nothing%n",
                way,
                median(sorted),
                sorted[0],
                sorted[sorted.length - 1],
                median(sorted) / median(times.get("JVM that does nothing"))));
        double ours = median(times.get("jar"));
        System.out.printf("  jar / one TLS GET = %.2f (at most 1.35)%n", ours / median(times.get("one TLS GET")));
        System.out.printf("  jar / naive = %.2f (below 1)%n", ours / median(times.get("naive client")));
        System.out.printf("  with archive / jar = %.2f (at most 0.8)%n", median(times.get("jar with archive")) / ours);
        System.out.printf(
                "  archive, brief options / one TLS GET = %.2f%n",
                median(times.get("archive, brief options")) / median(times.get("one TLS GET")));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private List<String> freshJvm(String what, InetSocketAddress... address) {
        List<String> command = new ArrayList<>(
                List.of(java(), "-cp", Path.of("target/test-classes").toString(), FreshJvm.class.getName(), what));
        for (InetSocketAddress one : address) {
            String port = String.valueOf(one.getPort());
            command.addAll(List.of(authority(), one.getAddress().getHostAddress(), port, USER));
        }
        return command;
    }

    private List<String> discovery(List<String> flags) {
        return jar(flags, ALONE);
    }

    private List<String> jar(List<String> flags, List<String> scope) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString(), "--format", "plugin", "--ca-file", authority()));
        command.addAll(List.of("--dns", text(deployment.dns())));
        for (String address : ADDRESSES) {
            command.addAll(List.of("--connect-to", address + ":443:" + text(meant(address))));
        }
        command.addAll(scope);
        command.addAll(options);
        command.add(USER);
        return command;
    }

    private InetSocketAddress meant(String address) {
        return deployment.route().apply(new InetSocketAddress(address, 443));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String authority() {
        return folder.resolve("ca.pem").toString();
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * Wall and processor time of one process, in ms. On a machine so busy that the first candidate gave up, the process is
     * started once more: only the same work is compared.
     */
    private double[] measure(List<String> command) throws Exception {
        Path output = folder.resolve("output");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            double before = childrenMillis();
            long begin = System.nanoTime();
            int exitCode = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            double wall = (System.nanoTime() - begin) / 1e6;
            String printed = Files.readString(output);
            boolean byAnother =
                    printed.startsWith("LYNC") && !printed.contains("found through https://lyncdiscoverint");
            if (exitCode == 0 && !byAnother) {
                return new double[] {wall, childrenMillis() - before};
            }
        }
        throw new IOException("no success of " + command + "\n" + Files.readString(output));
    }

    /** Processor time of the children that have ended, as Linux counts it, in ticks of 10 ms; elsewhere not a number. */
    private static double childrenMillis() throws IOException {
        Path self = Path.of("/proc/self/stat");
        if (!Files.exists(self)) {
            return Double.NaN;
        }
        String[] fields = Files.readString(self).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10.0;
    }
}
