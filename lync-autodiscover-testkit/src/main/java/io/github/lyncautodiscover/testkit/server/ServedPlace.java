package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A place with DNS servers, a route, and a forward proxy once somebody asks for it. Thread-safe. */
final class ServedPlace implements Place {

    private final PlaceNames names;
    private final InetSocketAddress secondDns;
    private final UnaryOperator<InetSocketAddress> route;
    private final Supplier<InetSocketAddress> proxyBind;
    private final Workers workers;
    private @Nullable InetSocketAddress proxy;

    ServedPlace(
            PlaceNames names,
            InetSocketAddress secondDns,
            UnaryOperator<InetSocketAddress> route,
            Supplier<InetSocketAddress> proxyBind,
            Workers workers) {
        this.names = names;
        this.secondDns = secondDns;
        this.route = route;
        this.proxyBind = proxyBind;
        this.workers = workers;
    }

    @Override
    public InetSocketAddress dns() {
        return names.server();
    }

    @Override
    public InetSocketAddress secondDns() {
        return secondDns;
    }

    @Override
    public UnaryOperator<InetSocketAddress> route() {
        return route;
    }

    @Override
    public synchronized InetSocketAddress proxy() {
        if (proxy == null) {
            try {
                proxy = ForwardProxy.start(names, route, proxyBind.get(), workers);
            } catch (IOException noPort) {
                throw new UncheckedIOException("The forward proxy cannot listen.", noPort);
            }
        }
        return proxy;
    }

    @Override
    public Map<String, List<InetAddress>> hosts() {
        return names.hosts();
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        PlaceNames.Answer answer = names.ask(host);
        if (answer.addresses().isEmpty()) {
            throw new UnknownHostException(host + ": " + answer.verdict());
        }
        return answer.addresses();
    }

    @Override
    public String toString() {
        return "DNS server " + dns();
    }
}
