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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole processes, from their start to their end, interleaved: with each Java one TLS GET by hand, what a user would write,
 * and a whole lookup in the format of a plugin by the jar and by the launcher, trained, and once more with the mobility
 * check; and the lookup by the image beside a GET with the Java that is in it. Every time is shown against the GET of the
 * same Java. Needs what {@code pre-integration-test} packs, and for the image what {@code -Pimage verify} makes.
 *
 * <p>Arguments: rounds (default 11), then the homes of the Javas (default the one that runs this).
 */
public final class ColdStart {
    private static final String USER = "alice@contoso.test";
    private static final List<String> ADDRESSES = List.of("10.10.30.50", "10.10.30.51", "203.0.113.50");
    private static final int ATTEMPTS = 5;

    /** Where the system has it, it says how much memory a process had at most. */
    private static final Path TIME = Path.of("/usr/bin/time");

    private final Path folder;
    private final LyncDeployment deployment;
    private final RoutingProxy proxy;
    private final Map<String, List<String>> ways = new LinkedHashMap<>();

    private ColdStart(Path folder, LyncDeployment deployment, RoutingProxy proxy) throws IOException {
        this.folder = folder;
        this.deployment = deployment;
        this.proxy = proxy;
        Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
    }

    /** Takes the arguments of the class. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 11;
        List<String> homes = args.length > 1
                ? Arrays.asList(args).subList(1, args.length)
                : List.of(System.getProperty("java.home"));
        Path folder = Files.createTempDirectory("cold-start");
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                RoutingProxy proxy =
                        new RoutingProxy(new Wiring(deployment.dns(), deployment.route(), deployment.trust()))) {
            new ColdStart(folder, deployment, proxy).run(rounds, homes);
        } finally {
            done(List.of("rm", "-rf", folder.toString()));
        }
    }

    private void run(int rounds, List<String> homes) throws Exception {
        Path launcher = unpacked("-bin.tar.gz").orElseThrow(() -> new IOException("nothing is packed in target"));
        for (String home : homes) {
            addJava(Path.of(home), launcher);
        }
        Optional<Path> image = unpacked("-image-*.tar.gz");
        if (image.isPresent()) {
            Path java = image.get().resolve("runtime/bin/java");
            ways.put("image: GET", freshJvm(java, "get", meant("10.10.30.50")));
            ways.put("image", check(List.of("env", "JAVA_HOME=", script(image.get()))));
        }
        // The first one is for the deployment, which is cold as well.
        measure(ways.values().iterator().next());
        Map<String, double[][]> seen = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                double[] took = measure(way.getValue());
                if (round >= 0) {
                    seen.computeIfAbsent(way.getKey(), name -> new double[rounds][])[round] = took;
                }
            }
        }
        print(rounds, seen);
    }

    private void addJava(Path home, Path launcher) throws Exception {
        String name = "Java " + feature(home);
        Path java = home.resolve("bin/java");
        List<String> launched = List.of(
                "env", "JAVA_HOME=" + home, "LYNC_AUTODISCOVER_CACHE=" + folder.resolve("cache"), script(launcher));
        List<String> training = new ArrayList<>(launched);
        training.add("--train");
        done(training);
        ways.put(name + ": GET", freshJvm(java, "get", meant("10.10.30.50")));
        ways.put(name + ": naive client", freshJvm(java, "naive", proxy.address()));
        Path jar = launcher.resolve("lib/lync-autodiscover.jar");
        ways.put(name + ": jar", check(List.of(java.toString(), "-jar", jar.toString())));
        ways.put(name + ": launcher", check(launched));
        ways.put(name + ": and mobility", checkWithMobility(launched));
    }

    private static String feature(Path home) throws IOException {
        return Files.readString(home.resolve("release")).replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
    }

    /** The folder in the archive in {@code target} whose name ends so. */
    private Optional<Path> unpacked(String end) throws Exception {
        Optional<Path> archive;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            archive = files.filter(file ->
                            file.getFileSystem().getPathMatcher("glob:**" + end).matches(file))
                    .findFirst();
        }
        if (archive.isEmpty()) {
            return archive;
        }
        Path place = Files.createTempDirectory(folder, "unpacked");
        done(List.of("tar", "-xzf", archive.get().toString(), "-C", place.toString()));
        try (Stream<Path> only = Files.list(place)) {
            return only.findFirst();
        }
    }

    private static String script(Path unpacked) {
        return unpacked.resolve("bin/lync-autodiscover").toString();
    }

    private static void done(List<String> command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("no success of " + command);
        }
    }

    private void print(int rounds, Map<String, double[][]> seen) {
        System.out.printf("%d rounds, median (least), and against the GET of the same Java%n", rounds);
        System.out.printf("%-22s %-24s %-24s %s%n", "", "wall ms", "processor ms", "MB");
        seen.forEach((way, rows) -> {
            double[][] get = seen.get(way.replaceFirst("(: .*)?$", ": GET"));
            System.out.printf(
                    "%-22s %-24s %-24s %.0f%n",
                    way, against(rows, get, 0), against(rows, get, 1), sorted(rows, 2)[rounds / 2]);
        });
    }

    private static String against(double[][] rows, double[][] get, int column) {
        double[] ours = sorted(rows, column);
        double[] theirs = sorted(get, column);
        int middle = ours.length / 2;
        return String.format("%5.0f (%.0f)  %.2f x", ours[middle], ours[0], ours[middle] / theirs[middle]);
    }

    private static double[] sorted(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
    }

    private List<String> freshJvm(Path java, String what, InetSocketAddress address) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp"));
        command.add(Path.of("target/test-classes").toString());
        command.addAll(List.of(
                FreshJvm.class.getName(),
                what,
                authority(),
                address.getAddress().getHostAddress()));
        command.addAll(List.of(String.valueOf(address.getPort()), USER));
        return command;
    }

    /** The lookup alone, as the GET beside it is one. */
    private List<String> check(List<String> program) {
        List<String> command = checkWithMobility(program);
        command.add(command.size() - 1, "--no-mobility");
        return command;
    }

    /** What a plugin does by itself: the service that was found is asked as well, which takes a connection more. */
    private List<String> checkWithMobility(List<String> program) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--format", "plugin", "--ca-file", authority(), "--dns", text(deployment.dns())));
        for (String address : ADDRESSES) {
            command.addAll(List.of("--connect-to", address + ":443:" + text(meant(address))));
        }
        command.add(USER);
        return command;
    }

    private InetSocketAddress meant(String address) {
        return deployment.route().apply(new InetSocketAddress(address, 443));
    }

    private String authority() {
        return folder.resolve("ca.pem").toString();
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * Wall and processor time of one process in ms, and its memory in MB. On a machine so busy that the first candidate gave
     * up, the process is started once more: only the same work is compared.
     */
    private double[] measure(List<String> command) throws Exception {
        Path output = folder.resolve("output");
        Path used = Files.writeString(folder.resolve("used"), "NaN");
        List<String> timed = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            timed.addAll(List.of(TIME.toString(), "-o", used.toString(), "-f", "%M"));
        }
        timed.addAll(command);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            double before = childrenMillis();
            long begin = System.nanoTime();
            int exitCode = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            double wall = (System.nanoTime() - begin) / 1e6;
            String printed = Files.readString(output);
            boolean byAnother = printed.startsWith("LYNC") && !printed.contains("https_lyncdiscoverinternal.");
            if (exitCode == 0 && !byAnother) {
                double memory = Double.parseDouble(Files.readString(used).strip()) / 1000;
                return new double[] {wall, childrenMillis() - before, memory};
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
