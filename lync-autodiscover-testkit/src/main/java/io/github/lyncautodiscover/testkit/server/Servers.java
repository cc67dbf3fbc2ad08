package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Place;
import io.github.lyncautodiscover.testkit.certificate.TlsIdentities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore;

/** The running servers of one deployment: the one door to what is hidden here. Thread-safe. */
public final class Servers implements AutoCloseable {

    private final Workers workers = new Workers();
    private final TlsIdentities identities;
    private final Routes routes;
    private final Place inside;
    private final Place outside;
    private final DnsZones insideView;
    private final DnsZones outsideView;

    private Servers(DeploymentPlan plan, PortChoice ports, FaultsInForce faults, Recorder recorder) throws IOException {
        this.insideView = plan.inside().copy();
        this.outsideView = plan.outside().copy();
        this.identities = new TlsIdentities(plan.script().anchors());
        try {
            SharedState shared = new SharedState(faults, recorder, identities);
            this.routes = new Routes(plan, ports, shared, workers);
            DnsServers dns = new DnsServers(plan, ports, shared, workers);
            this.inside = dns.inside(insideView, routes);
            this.outside = dns.outside(outsideView, routes);
        } catch (IOException | RuntimeException failed) {
            workers.close();
            throw failed;
        }
    }

    public static Servers start(DeploymentPlan plan, PortChoice ports, FaultsInForce faults, Recorder recorder)
            throws IOException {
        return new Servers(plan, ports, faults, recorder);
    }

    public Place inside() {
        return inside;
    }

    public Place outside() {
        return outside;
    }

    /** What DNS says inside, or outside. */
    public DnsZones view(boolean ofInside) {
        return ofInside ? insideView : outsideView;
    }

    /** Shows that connections can be swallowed here, before somebody counts on it. */
    public void proveBlackHole() {
        routes.blackHole().prove();
    }

    /** Shows that this machine knows unreachable addresses, before somebody counts on it. */
    public void proveUnreachable() {
        UnreachableAddress.prove();
    }

    /** A place that has lost its network. */
    public Place offline() {
        try {
            return NoNetwork.place(workers);
        } catch (IOException noPorts) {
            throw new UncheckedIOException("Loopback ports could not be taken.", noPorts);
        }
    }

    /** The public authority alone, in a new store. */
    public KeyStore publicTrust() {
        return identities.publicTrust();
    }

    /** The public authority and that of the company, in a new store. */
    public KeyStore companyTrust() {
        return identities.companyTrust();
    }

    public String publicPem() {
        return identities.publicPem();
    }

    public String companyPem() {
        return identities.companyPem();
    }

    @Override
    public void close() {
        workers.close();
    }
}
