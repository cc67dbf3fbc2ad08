package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.SweepOptions;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What silent hosts cost a sweep: wall time over some domains of which every tenth has hosts that let a connection attempt
 * go unanswered, against the same without them, and against a sweep in which nobody may wait beside the others; then the same
 * with a first name server that never answers.
 *
 * <p>Arguments: domains (default 4000), jobs (default 64).
 */
public final class SilentHosts {
    private static final int TENTH = 10;

    private SilentHosts() {}

    /** Takes the arguments of the class. */
    public static void main(String[] args) throws Exception {
        int domains = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
        SweepOptions options = SweepOptions.of(args.length > 1 ? Integer.parseInt(args[1]) : 64);
        try (SweepSite site = SweepSite.start();
                Deaf deaf = new Deaf();
                DnsView dns = DnsView.of(site.place.dns());
                DnsView late = DnsView.of(new InetSocketAddress(deaf.address().getAddress(), 9), site.place.dns());
                AutodiscoverClient client = client(site, deaf, dns);
                AutodiscoverClient limping = client(site, deaf, late)) {
            run(client, domains / TENTH, 0, options);
            double healthy = print("none silent", run(client, domains, 0, options), 0);
            print("one in ten silent", run(client, domains, TENTH, options), healthy);
            print("none silent, first name server dead", run(limping, domains, 0, options), healthy);
            int few = domains / TENTH;
            double brief = print("none silent, fewer domains", run(client, few, 0, options), 0);
            print("one in ten silent, none waits beside", run(client, few, TENTH, options.withWaiting(0)), brief);
        }
    }

    private static AutodiscoverClient client(SweepSite site, Deaf deaf, DnsView dns) {
        return LyncAutodiscover.builder()
                .dns(dns)
                .route(meant -> meant.getAddress().getHostAddress().equals(SweepSite.SILENT)
                        ? deaf.address()
                        : site.place.route().apply(meant))
                .tls(TlsPolicy.trusting(site.place.trust()))
                .build();
    }

    /** The wall time in seconds. */
    private static double run(AutodiscoverClient client, int domains, int every, SweepOptions options) {
        AtomicInteger found = new AtomicInteger();
        long start = System.nanoTime();
        client.discoverAll(
                SweepRun.fresh(domains)
                        .mapToObj(number -> every > 0 && number % every == 0
                                ? SweepRun.user(number).replace(".contoso.test", ".silent.contoso.test")
                                : SweepRun.user(number))
                        .map(SipAddress::of),
                options,
                (discovery, done) -> found.addAndGet(discovery.isFound() ? 1 : 0));
        double seconds = (System.nanoTime() - start) / 1e9;
        int expected = every > 0 ? domains - domains / every : domains;
        if (found.get() != expected) {
            System.out.printf("%d of %d found, where %d should be%n", found.get(), domains, expected);
        }
        return seconds;
    }

    private static double print(String what, double seconds, double against) {
        System.out.printf(
                "%-40s %6.1f s%s%n", what, seconds, against > 0 ? " = %.2f".formatted(seconds / against) : "");
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
