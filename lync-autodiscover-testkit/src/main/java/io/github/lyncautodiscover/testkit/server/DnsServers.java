package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** Starts the DNS servers, two in each place. */
final class DnsServers {

    private static final InetSocketAddress INSIDE = new InetSocketAddress("10.10.30.53", 53);
    private static final InetSocketAddress SECOND_INSIDE = new InetSocketAddress("10.10.30.54", 53);
    private static final InetSocketAddress OUTSIDE = new InetSocketAddress("203.0.113.53", 53);
    private static final InetSocketAddress SECOND_OUTSIDE = new InetSocketAddress("203.0.113.54", 53);

    private static final int PROXY_PORT = 3128;

    /** Where DNS servers are meant to be, whatever the deployment. */
    static final List<InetSocketAddress> MEANT = List.of(INSIDE, SECOND_INSIDE, OUTSIDE, SECOND_OUTSIDE);

    private final DeploymentPlan plan;
    private final PortChoice ports;
    private final SharedState shared;
    private final Workers workers;

    DnsServers(DeploymentPlan plan, PortChoice ports, SharedState shared, Workers workers) {
        this.plan = plan;
        this.ports = ports;
        this.shared = shared;
        this.workers = workers;
    }

    Place inside(DnsZones view, Routes routes) throws IOException {
        return place(view, true, INSIDE, SECOND_INSIDE, routes);
    }

    Place outside(DnsZones view, Routes routes) throws IOException {
        return place(view, false, OUTSIDE, SECOND_OUTSIDE, routes);
    }

    private Place place(DnsZones view, boolean inside, InetSocketAddress first, InetSocketAddress second, Routes routes)
            throws IOException {
        DnsResponder responder = new DnsResponder(view, inside, false, shared.faults(), shared.recorder());
        DnsResponder other = new DnsResponder(view, inside, true, shared.faults(), shared.recorder());
        PlaceNames names = new PlaceNames(responder, start(responder, first), view, plan.hosts(), workers);
        InetSocketAddress proxy = new InetSocketAddress(first.getAddress(), PROXY_PORT);
        return new ServedPlace(names, start(other, second), routes.from(inside), () -> ports.bind(proxy), workers);
    }

    private InetSocketAddress start(DnsResponder responder, InetSocketAddress meant) throws IOException {
        return DnsServer.start(responder, ports.bind(meant), workers).address();
    }
}
