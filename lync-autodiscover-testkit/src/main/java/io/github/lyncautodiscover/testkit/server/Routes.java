package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Hairpin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Leads from the addresses of the deployment to those of its listeners. Thread-safe. */
final class Routes {

    private final Map<InetSocketAddress, InetSocketAddress> listeners = new HashMap<>();
    private final Map<InetSocketAddress, WebServer> servers = new HashMap<>();
    private final FaultsInForce faults;
    private final RefusingPort refusing;
    private final BlackHole blackHole;

    private final Hairpin hairpin;

    Routes(DeploymentPlan plan, PortChoice ports, SharedState shared, Workers workers) throws IOException {
        this.hairpin = plan.hairpin();
        this.faults = shared.faults();
        this.refusing = new RefusingPort(workers);
        this.blackHole = new BlackHole(workers);
        for (WebServer server : plan.servers()) {
            // In order, so that ports in a row are the same ones every time.
            for (int port : new TreeSet<>(server.sites().keySet())) {
                InetSocketAddress meant = new InetSocketAddress(server.address(), port);
                WebListener listener = WebListener.start(server, meant, ports.bind(meant), shared, workers);
                listeners.put(meant, listener.address());
                servers.put(meant, server);
            }
        }
        if (hairpin == Hairpin.DROPPED) {
            blackHole.prove();
        }
    }

    UnaryOperator<InetSocketAddress> from(boolean inside) {
        return address -> lead(address, inside);
    }

    /** Whether the firewall keeps the hairpin to this server shut. */
    private boolean isTurnedAway(WebServer server) {
        return server.isHairpinned() && hairpin != Hairpin.OPEN;
    }

    BlackHole blackHole() {
        return blackHole;
    }

    private InetSocketAddress lead(InetSocketAddress address, boolean inside) {
        WebServer server = servers.get(address);
        InetSocketAddress listener = listeners.get(address);
        Optional<Strike> strike = faults.connecting(address);
        if (server == null || listener == null) {
            return strike.map(broken -> struck(broken, refusing.address())).orElseGet(refusing::address);
        }
        if (inside ? isTurnedAway(server) : server.isPrivate()) {
            return inside && hairpin == Hairpin.RESET ? refusing.address() : blackHole.address();
        }
        return strike.map(broken -> struck(broken, listener)).orElse(listener);
    }

    /** Where a strike leads that happens before there is a connection. */
    private InetSocketAddress struck(Strike strike, InetSocketAddress otherwise) {
        return switch (strike) {
            case REFUSE -> refusing.address();
            case BLACK_HOLE -> blackHole.address();
            case UNREACHABLE -> UnreachableAddress.get();
            default -> otherwise;
        };
    }
}
