package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real BIND as a child process, with an inside and an outside view on two loopback addresses. */
final class Bind {
    private static final int MOST_TRIES = 5;

    /** What it says where somebody has taken the port meanwhile, of UDP or of TCP; it runs all the same. */
    private static final Pattern PORT_TAKEN = Pattern.compile("interface ignored|address in use");

    private final Process process;
    private final int port;

    private Bind(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test, with a message, where BIND is not installed or must not run like this. */
    static Bind start(Path folder) throws Exception {
        Optional<Path> named = Stream.of("/usr/sbin/named", "/usr/local/sbin/named", "/opt/homebrew/sbin/named")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(named.isPresent(), "BIND is not installed here: apt-get install bind9 runs this test too.");
        assumeTrue(hasIpv6Loopback(), "This computer has no IPv6 loopback for the second view of BIND.");
        for (int tries = 1; ; tries++) {
            int port = freePort();
            configure(folder, port);
            Process process = new ProcessBuilder(
                            named.get().toString(),
                            "-g",
                            "-n",
                            "1",
                            "-c",
                            folder.resolve("named.conf").toString())
                    .redirectErrorStream(true)
                    .start();
            String log = untilRunning(process);
            if (log.isEmpty()) {
                return new Bind(process, port);
            }
            process.destroyForcibly().waitFor();
            assumeFalse(log.contains("permission denied"), "BIND may not read its files here (AppArmor?): " + log);
            if (tries == MOST_TRIES || !PORT_TAKEN.matcher(log).find()) {
                throw new IllegalStateException("BIND did not start:\n" + log);
            }
        }
    }

    private static boolean hasIpv6Loopback() {
        try (ServerSocket probe =
                new ServerSocket(0, 1, IpAddresses.literal("::1").orElseThrow())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        // Of TCP, which others on this computer use more.
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void configure(Path folder, int port) throws IOException {
        for (String file : List.of("named.conf", "inside.zone", "outside.zone", "pinpoint.zone", "fabrikam.zone")) {
            String text = Fixtures.text("bind/" + file)
                    .replace("FOLDER", folder.toString())
                    .replace("PORT", Integer.toString(port));
            Files.writeString(folder.resolve(file), text);
        }
    }

    /** Empty when BIND runs; otherwise what it said before it gave up. */
    private static String untilRunning(Process process) throws InterruptedException, TimeoutException {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, outcome), "named log");
        reader.setDaemon(true);
        reader.start();
        try {
            return outcome.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads on to the end, so that BIND never waits for a full pipe. */
    private static void read(Process process, CompletableFuture<String> outcome) {
        StringBuilder log = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
                if (line.endsWith(" running")) {
                    outcome.complete(PORT_TAKEN.matcher(log).find() ? log.toString() : "");
                }
            }
        } catch (IOException e) {
            log.append(e);
        }
        outcome.complete(log.toString());
    }

    InetSocketAddress inside() {
        return ServerAddress.of("127.0.0.1:" + port);
    }

    InetSocketAddress outside() {
        return ServerAddress.of("[::1]:" + port);
    }

    /** Ends the process; nothing of it is left when this returns. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
