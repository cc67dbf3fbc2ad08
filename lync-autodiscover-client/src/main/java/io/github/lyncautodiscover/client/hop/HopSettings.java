package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.work.Pace;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a client was built with, as far as a single hop needs it.
 *
 * @param names resolves the name of a host
 * @param route from the address and port that DNS and URL led to, to where the connection is really opened
 * @param proxies the way to each URL
 * @param tls the TLS set-up that all hops share
 * @param limits how long a phase may take
 * @param maxBodyBytes the largest body that is read
 * @param reader reads the documents
 * @param pace how far apart requests to one address are
 * @param shared the connections that the lookups of a sweep leave to each other; null where each lookup has its own
 */
public record HopSettings(
        Function<String, CompletableFuture<HostAnswer>> names,
        UnaryOperator<InetSocketAddress> route,
        Proxies proxies,
        TlsSetup tls,
        Function<Phase, Duration> limits,
        int maxBodyBytes,
        AutodiscoverReader reader,
        Pace pace,
        @Nullable SharedConnections shared) {

    /** The same with names that are resolved elsewhere. */
    public HopSettings with(Function<String, CompletableFuture<HostAnswer>> others) {
        return new HopSettings(others, route, proxies, tls, limits, maxBodyBytes, reader, pace, shared);
    }

    /** The same for the lookups of a sweep. */
    public HopSettings with(SharedConnections connections) {
        return new HopSettings(names, route, proxies, tls, limits, maxBodyBytes, reader, pace, connections);
    }
}
