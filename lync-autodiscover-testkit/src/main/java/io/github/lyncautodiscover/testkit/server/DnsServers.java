package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Starts the DNS servers, two in each place. */
final class DnsServers {

    private static final InetSocketAddress INSIDE = new InetSocketAddress("10.10.30.53", 53);
    private static final InetSocketAddress SECOND_INSIDE = new InetSocketAddress("10.10.30.54", 53);
    private static final InetSocketAddress OUTSIDE = new InetSocketAddress("203.0.113.53", 53);
    private static final InetSocketAddress SECOND_OUTSIDE = new InetSocketAddress("203.0.113.54", 53);

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

    Place inside(Routes routes) throws IOException {
        DnsResponder responder = responder(plan.inside(), true);
        return new Place(start(responder, INSIDE), start(responder, SECOND_INSIDE), routes.from(true));
    }

    Place outside(Routes routes) throws IOException {
        DnsResponder responder = responder(plan.outside(), false);
        return new Place(start(responder, OUTSIDE), start(responder, SECOND_OUTSIDE), routes.from(false));
    }

    private DnsResponder responder(DnsZones zones, boolean inside) {
        return new DnsResponder(zones, inside, shared.faults(), shared.recorder());
    }

    private InetSocketAddress start(DnsResponder responder, InetSocketAddress meant) throws IOException {
        return DnsServer.start(responder, ports.bind(meant), workers).address();
    }
}
