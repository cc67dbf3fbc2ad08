package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.hop.Connector;
import io.github.lyncautodiscover.client.hop.HopContext;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Connects to the addresses of the hosts of the answering attempt that no hop has tried; all at once. */
final class AddressProbes {
    /** A handful: nobody is to be scanned. */
    private static final int MOST = 6;

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private AddressProbes() {}

    /** One for each address that is left, those of IPv6 first; none when the hosts have one address each. */
    static List<CompletableFuture<Optional<AddressProbe>>> of(Discovery discovery, HopContext context) {
        return untried(discovery).entrySet().stream()
                .sorted(Comparator.comparing(left -> !(left.getKey().getAddress() instanceof Inet6Address)))
                .limit(MOST)
                .map(left -> CompletableFuture.supplyAsync(
                        () -> probe(left.getValue(), left.getKey(), context),
                        context.run().threads()))
                .toList();
    }

    /** Whether there is any such address. */
    static boolean isAnyLeft(Discovery discovery) {
        return !untried(discovery).isEmpty();
    }

    /** The hosts by address and port. A proxy has connected in our place, to whichever address it liked. */
    private static Map<InetSocketAddress, String> untried(Discovery discovery) {
        if (!(discovery.outcome() instanceof Outcome.Found found)) {
            return Map.of();
        }
        Set<InetSocketAddress> tried = discovery.attempts().stream()
                .flatMap(attempt -> attempt.hops().stream())
                .flatMap(hop -> hop.addressTries().stream())
                .map(AddressTry::address)
                .collect(Collectors.toSet());
        Map<InetSocketAddress, String> left = new LinkedHashMap<>();
        for (Hop hop : found.attempt().hops()) {
            if (hop.proxy().isEmpty()) {
                hop.dns().map(HostAnswer::addresses).orElse(List.of()).stream()
                        .map(address -> new InetSocketAddress(address, Urls.port(hop.url())))
                        .filter(address -> !tried.contains(address))
                        .forEach(address -> left.putIfAbsent(address, Urls.host(hop.url())));
            }
        }
        return left;
    }

    /** Empty when everything ends before the address had its time: its silence would say nothing. */
    private static Optional<AddressProbe> probe(String host, InetSocketAddress address, HopContext context) {
        Budget limit = context.limit(Phase.CONNECT).atMost(LONGEST);
        try (Scope own = context.scope().child();
                Socket socket = own.open(new Socket())) {
            AddressTry tried = Connector.connect(context.in(own), socket, address, limit.remaining());
            boolean cut = tried.result() == AddressTry.Result.TIMEOUT
                    && limit.endsWith(context.run().deadline());
            return cut || own.ending().isPresent() ? Optional.empty() : Optional.of(new AddressProbe(host, tried));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
