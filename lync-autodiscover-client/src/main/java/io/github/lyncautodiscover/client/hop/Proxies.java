package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way to a URL the caller's selector chooses.
 *
 * @param selector the caller's; null to ask for no proxy at all
 */
public record Proxies(@Nullable ProxySelector selector) {
    public static final Proxies NONE = new Proxies(null);

    public boolean isNone() {
        return selector == null;
    }

    /** The ways to try, in order. */
    List<Proxy> ways(URI url) throws HopFailedException {
        if (selector == null) {
            return List.of(Proxy.NO_PROXY);
        }
        try {
            List<Proxy> ways = List.copyOf(selector.select(place(url)));
            if (!ways.isEmpty()) {
                return ways;
            }
        } catch (RuntimeException broken) {
            throw unusable("the selector threw " + broken.getClass().getSimpleName());
        }
        throw unusable("the selector chose nothing, not even a direct connection");
    }

    /** The address of a proxy that can be spoken to. */
    static InetSocketAddress address(Proxy way) throws HopFailedException {
        if (way.type() == Proxy.Type.HTTP && way.address() instanceof InetSocketAddress address) {
            return address;
        }
        throw unusable("a " + way.type() + " proxy, where only HTTP proxies are spoken to");
    }

    /** Lets the selector know, as its contract wants it. */
    void failed(URI url, SocketAddress proxy, IOException why) {
        if (selector != null) {
            try {
                selector.connectFailed(place(url), proxy, why);
            } catch (RuntimeException ignored) {
                // A selector that cannot take the news has chosen already.
            }
        }
    }

    private static HopFailedException unusable(String detail) {
        return new HopFailedException(FailureKind.PROXY_UNUSABLE, Phase.PROXY, detail);
    }

    /** Scheme, host and port: a selector may write down what it is asked, and the query names the user. */
    private static URI place(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority() + "/");
    }
}
