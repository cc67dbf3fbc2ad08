package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Urls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /**
     * The ways to try, in order, at least one. What the settings name and nobody could use is passed over.
     *
     * @param oddities where that is noted
     */
    List<Proxy> ways(URI url, Set<Oddity> oddities) throws HopFailedException {
        if (selector == null) {
            return List.of(Proxy.NO_PROXY);
        }
        List<Proxy> usable = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (Proxy way : chosen(url)) {
            String reason = refusal(way);
            if (reason.isEmpty()) {
                usable.add(way);
            } else {
                unusable.add(reason);
            }
        }
        if (usable.isEmpty()) {
            throw unusable(
                    unusable.isEmpty()
                            ? "the selector chose nothing, not even a direct connection"
                            : String.join("; ", unusable));
        }
        if (!unusable.isEmpty()) {
            oddities.add(Oddity.PROXY_SKIPPED);
        }
        return usable;
    }

    private List<Proxy> chosen(URI url) throws HopFailedException {
        try {
            return new ArrayList<>(Objects.requireNonNull(selector).select(place(url)));
        } catch (RuntimeException broken) {
            // The runtime's own selector says so of a port that is none.
            String why = broken instanceof IllegalArgumentException ? " " + broken.getMessage() : "";
            throw unusable("the selector threw " + broken.getClass().getSimpleName() + why);
        }
    }

    /** Why nobody could go this way; empty when somebody can. */
    private static String refusal(@Nullable Proxy way) {
        if (way == null) {
            return "nothing in the place of a proxy";
        }
        if (way.type() == Proxy.Type.DIRECT) {
            return "";
        }
        if (way.type() != Proxy.Type.HTTP || !(way.address() instanceof InetSocketAddress address)) {
            return "a " + way.type() + " proxy, where only HTTP proxies are spoken to";
        }
        if (address.getPort() == 0) {
            return "a proxy without a port";
        }
        String reason = address.isUnresolved() ? Urls.refusalOfHost(address.getHostString()) : "";
        return reason.isEmpty() ? "" : "the host of a proxy is none: " + reason;
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
