package io.github.lyncautodiscover.testkit;

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
    private final Injections injections;
    private final RefusingPort refusing;
    private final BlackHole blackHole;

    private final Hairpin hairpin;

    Routes(Topology topology, Ports ports, Exchanges exchanges, Workers workers) throws IOException {
        this.hairpin = topology.hairpin();
        this.injections = exchanges.injections();
        this.refusing = new RefusingPort(workers);
        this.blackHole = new BlackHole(workers);
        LongWire wire = new LongWire(topology.roundTrip(), workers);
        for (WebServer server : topology.servers()) {
            // In order, so that ports in a row are the same ones every time.
            for (int port : new TreeSet<>(server.sites().keySet())) {
                InetSocketAddress meant = new InetSocketAddress(server.address(), port);
                WebListener listener = WebListener.start(server, meant, ports.bind(meant), exchanges, workers);
                listeners.put(meant, topology.roundTrip().isZero() ? listener.address() : wire.to(listener.address()));
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
        boolean hairpinned = server.role() == WebServer.Role.REVERSE_PROXY && !server.isPrivate();
        return hairpinned && hairpin != Hairpin.OPEN;
    }

    BlackHole blackHole() {
        return blackHole;
    }

    private InetSocketAddress lead(InetSocketAddress address, boolean inside) {
        WebServer server = servers.get(address);
        InetSocketAddress listener = listeners.get(address);
        Optional<ConnectionFault> fault = injections.connecting(address);
        if (server == null || listener == null) {
            boolean swallowed = fault.map(ConnectionFault::effect)
                    .filter(ConnectionFault.Effect.BLACK_HOLE::equals)
                    .isPresent();
            return swallowed ? blackHole.address() : refusing.address();
        }
        if (inside ? isTurnedAway(server) : server.isPrivate()) {
            return inside && hairpin == Hairpin.RESET ? refusing.address() : blackHole.address();
        }
        return fault.map(broken -> switch (broken.effect()) {
                    case REFUSE -> refusing.address();
                    case BLACK_HOLE -> blackHole.address();
                    default -> listener;
                })
                .orElse(listener);
    }
}
