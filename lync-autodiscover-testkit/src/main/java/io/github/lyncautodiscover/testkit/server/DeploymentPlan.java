package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Hairpin;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be started. Immutable.
 *
 * @param servers the web servers
 * @param hosts all names that lead to an address in one of the views, in alphabetical order
 * @param inside what DNS says inside
 * @param outside what DNS says outside
 * @param hairpin what becomes of connections from the inside to public addresses
 * @param script what happens there of its own accord
 */
public record DeploymentPlan(
        List<WebServer> servers, Set<String> hosts, DnsZones inside, DnsZones outside, Hairpin hairpin, Script script) {

    public DeploymentPlan {
        servers = List.copyOf(servers);
        hosts = Collections.unmodifiableSet(hosts);
    }

    /** Every address that this machine must have for a deployment at its real addresses, DNS servers last. */
    public Set<InetAddress> addresses() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        servers.forEach(server -> addresses.add(server.address()));
        DnsServers.MEANT.forEach(server -> addresses.add(server.getAddress()));
        return addresses;
    }

    /** Every address and port that a server listens on. */
    public List<InetSocketAddress> sockets() {
        return servers.stream()
                .flatMap(server -> server.sites().keySet().stream()
                        .sorted()
                        .map(port -> new InetSocketAddress(server.address(), port)))
                .toList();
    }
}
