package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.serve.ProbeServer;
import io.github.lyncautodiscover.client.serve.Terms;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code --serve}, checked. Immutable.
 *
 * @param address where to answer
 * @param domains the SIP domains whose users may be asked for; empty for any
 * @param atOnce how many probes may be under way
 */
record Serving(InetSocketAddress address, Set<String> domains, int atOnce) {
    private static final int USUAL = 16;
    private static final int LARGEST_PORT = 65_535;

    /** How long the end of the process waits for ours. */
    private static final long ROOM_MILLIS = 800;

    static Optional<Serving> of(Given given) {
        given.onlyBeside(Syntax.SERVE, Syntax.ALLOW);
        given.not(Syntax.SERVE, Syntax.PRINTING);
        int atOnce = given.has(Syntax.JOBS)
                ? Jobs.of(given, new Count(0, true, List.of()), new Rate(0)).count()
                : USUAL;
        return given.text(Syntax.SERVE).map(text -> new Serving(address(text), domains(given), atOnce));
    }

    /** Answers until the process is told to end, or the thread is interrupted. {@return the exit code} */
    int run(Options options, PrintStream out, PrintStream err) {
        ServerLimits.set(options.lookup().deadline(), atOnce);
        Terms terms = new Terms(
                domains, atOnce, options.lookup().deadline(), options.style().showsUser(), Version.text());
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread end = new Thread(() -> end(told, ended), "end");
        try (Standpoint place = Standpoint.of(options);
                ProbeServer server = ProbeServer.start(address, place::diagnose, terms)) {
            place.skipped()
                    .forEach(skipped -> err.println(
                            "lync-autodiscover: this computer names a DNS server that cannot be asked, " + skipped));
            Runtime.getRuntime().addShutdownHook(end);
            out.println("answering on http://" + Addresses.text(server.address()) + "/");
            out.flush();
            told.await();
        } catch (IOException taken) {
            throw new UsageException(
                    Syntax.SERVE + ": cannot listen on " + Addresses.text(address) + ", " + taken.getMessage(), taken);
        } catch (InterruptedException stopped) {
            Runtime.getRuntime().removeShutdownHook(end);
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        return ExitCode.FOUND;
    }

    private static void end(CountDownLatch told, CountDownLatch ended) {
        told.countDown();
        try {
            boolean unused = ended.await(ROOM_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        Optional<InetAddress> address = ConnectTo.address(colon < 0 ? "127.0.0.1" : text.substring(0, colon));
        if (address.isEmpty() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
            throw new UsageException(
                    Syntax.SERVE + " is [ADDRESS:]PORT with an IP address, IPv6 in brackets, not " + text);
        }
        return new InetSocketAddress(address.get(), Integer.parseInt(port));
    }

    private static Set<String> domains(Given given) {
        Set<String> domains = new LinkedHashSet<>();
        try {
            given.texts(Syntax.ALLOW)
                    .forEach(domain -> domains.add(DiscoveryNames.of(domain).sipDomain()));
        } catch (IllegalArgumentException noName) {
            throw new UsageException(Syntax.ALLOW + ": " + noName.getMessage(), noName);
        }
        return domains;
    }
}
