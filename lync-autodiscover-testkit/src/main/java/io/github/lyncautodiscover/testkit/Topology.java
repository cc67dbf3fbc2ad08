package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A deployment as it is planned: checked, and ready to be started as often as you like.
 *
 * <p>Immutable.
 */
public final class Topology {

    private final Pool pool;
    private final List<String> sipDomains;
    private final List<WebServer> servers;
    private final Set<String> hosts;
    private final DnsZones inside;
    private final DnsZones outside;
    private final Hairpin hairpin;
    private final Duration roundTrip;

    Topology(
            Pool pool,
            List<String> sipDomains,
            List<WebServer> servers,
            Set<String> hosts,
            DnsZones inside,
            DnsZones outside,
            Hairpin hairpin,
            Duration roundTrip) {
        this.pool = pool;
        this.sipDomains = List.copyOf(sipDomains);
        this.servers = List.copyOf(servers);
        this.hosts = Collections.unmodifiableSet(hosts);
        this.inside = inside;
        this.outside = outside;
        this.hairpin = hairpin;
        this.roundTrip = roundTrip;
    }

    /**
     * Starts this deployment; each call starts another one, with an authority and ports of its own.
     *
     * @return the running deployment
     */
    public LyncDeployment start() {
        try {
            return LyncDeployment.start(this, Ports.EPHEMERAL);
        } catch (IOException noPorts) {
            throw new UncheckedIOException("Loopback ports could not be opened.", noPorts);
        }
    }

    /**
     * Gives the SIP domains, the first one of which holds the names of the servers.
     *
     * @return at least one
     */
    public List<String> sipDomains() {
        return sipDomains;
    }

    /**
     * Gives the host of the web services on the internal web site.
     *
     * @return such as {@code webint.contoso.test}
     */
    public String internalWebServices() {
        return pool.internalWebServices();
    }

    /**
     * Gives the External Web Services FQDN.
     *
     * @return such as {@code webext.contoso.test}
     */
    public String externalWebServices() {
        return pool.externalWebServices();
    }

    List<WebServer> servers() {
        return servers;
    }

    /** All names that lead to an address in one of the views, in alphabetical order. */
    Set<String> hosts() {
        return hosts;
    }

    /** Every address and port that a server listens on. */
    List<InetSocketAddress> sockets() {
        return servers.stream()
                .flatMap(server -> server.sites().keySet().stream()
                        .sorted()
                        .map(port -> new InetSocketAddress(server.address(), port)))
                .toList();
    }

    DnsZones inside() {
        return inside;
    }

    DnsZones outside() {
        return outside;
    }

    Hairpin hairpin() {
        return hairpin;
    }

    Duration roundTrip() {
        return roundTrip;
    }

    /** Every address and port that the target stands for; those of a name in either view. */
    Set<InetSocketAddress> addresses(Target target) {
        Set<InetAddress> found = new LinkedHashSet<>();
        if (target.address().isPresent()) {
            found.add(target.address().get());
        } else if (target.isEveryName()) {
            servers.forEach(server -> found.add(server.address()));
        } else {
            found.addAll(inside.addresses(target.name()));
            found.addAll(outside.addresses(target.name()));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "No DNS view of this deployment has an address for " + target + ", so nothing could break there.");
        }
        Set<InetSocketAddress> addresses = new LinkedHashSet<>();
        for (InetAddress address : found) {
            target.ports().forEach(port -> addresses.add(new InetSocketAddress(address, port)));
        }
        return addresses;
    }
}
