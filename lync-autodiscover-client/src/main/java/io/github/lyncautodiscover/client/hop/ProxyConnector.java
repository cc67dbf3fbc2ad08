package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;

/** Opens the TCP connection of a hop on the way that the caller's proxy selector chooses. */
final class ProxyConnector {
    private ProxyConnector() {}

    /**
     * A socket that leads to the host of the URL, or for plain http to the proxy that forwards to it. A way that cannot
     * be connected to is followed by the next one; a proxy that refuses to open a tunnel has the last word.
     */
    static Socket open(HopRecord hop) throws IOException {
        List<Proxy> ways = hop.attempt.settings().proxies().ways(hop.url, hop.oddities);
        for (Proxy way : ways.subList(0, ways.size() - 1)) {
            try {
                return open(hop, way);
            } catch (HopFailedException failed) {
                if (!isUnreachable(failed) || hop.attempt.scope().ending().isPresent()) {
                    throw failed;
                }
            }
        }
        return open(hop, ways.get(ways.size() - 1));
    }

    private static Socket open(HopRecord hop, Proxy way) throws IOException {
        if (way.type() == Proxy.Type.DIRECT) {
            hop.proxy = null;
            return Connector.direct(hop);
        }
        hop.clock.enter(Phase.PROXY);
        InetSocketAddress proxy = (InetSocketAddress) way.address();
        hop.proxy = proxy;
        Socket socket = reach(hop, proxy);
        if (Urls.isHttps(hop.url) && hop.shared == null) {
            ProxyTunnel.open(socket, Urls.host(hop.url), Urls.port(hop.url));
        }
        return socket;
    }

    private static Socket reach(HopRecord hop, InetSocketAddress proxy) throws IOException {
        try {
            List<InetAddress> addresses = proxy.getAddress() != null
                    ? List.of(proxy.getAddress())
                    : Connector.ask(hop, proxy.getHostString(), Phase.PROXY).addresses();
            return Connector.connect(hop, addresses, proxy.getPort(), Phase.PROXY);
        } catch (HopFailedException failed) {
            // A selector may avoid a proxy from then on that was given no time.
            if (!failed.failure().kind().isOurs()) {
                hop.attempt.settings().proxies().failed(hop.url, proxy, failed);
            }
            throw new HopFailedException(kind(failed.failure().kind()), Phase.PROXY, detail(proxy, failed.failure()));
        }
    }

    private static FailureKind kind(FailureKind observed) {
        return switch (observed) {
            case DNS_TIMEOUT, CONNECT_TIMEOUT -> FailureKind.PROXY_TIMEOUT;
            case INTERRUPTED, NO_TIME_LEFT -> observed;
            default -> FailureKind.PROXY_UNREACHABLE;
        };
    }

    private static String detail(InetSocketAddress proxy, Failure failure) {
        return Addresses.named(proxy) + " " + failure.kind();
    }

    private static boolean isUnreachable(HopFailedException failed) {
        return switch (failed.failure().kind()) {
            case PROXY_TIMEOUT,
                    PROXY_UNREACHABLE,
                    CONNECT_TIMEOUT,
                    CONNECT_REFUSED,
                    CONNECT_UNREACHABLE,
                    NO_TIME_LEFT -> true;
            default -> failed.failure().phase() == Phase.DNS;
        };
    }
}
