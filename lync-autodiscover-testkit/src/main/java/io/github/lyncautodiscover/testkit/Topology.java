package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.replay.SavedDiagnosis;
import io.github.lyncautodiscover.testkit.server.DeploymentPlan;
import io.github.lyncautodiscover.testkit.server.DnsZones;
import io.github.lyncautodiscover.testkit.server.PoolNames;
import io.github.lyncautodiscover.testkit.server.PortChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A deployment as it is planned: checked, and ready to be started as often as you like.
 *
 * <p>Immutable.
 */
public final class Topology {

    private final PoolNames pool;
    private final List<String> sipDomains;
    private final DeploymentPlan plan;

    Topology(PoolNames pool, List<String> sipDomains, DeploymentPlan plan) {
        this.pool = pool;
        this.sipDomains = List.copyOf(sipDomains);
        this.plan = plan;
    }

    /** One that shows a saved diagnosis once more. */
    static Topology replaying(String diagnosis) {
        SavedDiagnosis saved = SavedDiagnosis.read(diagnosis);
        List<String> domains = saved.sipDomains();
        return new Topology(PoolNames.of(Flavour.LYNC_2013, domains.get(0)), domains, saved.plan());
    }

    /**
     * Starts this deployment; each call starts another one, with another authority and other ports.
     *
     * @return the running deployment
     */
    public LyncDeployment start() {
        try {
            return LyncDeployment.start(this, PortChoice.EPHEMERAL);
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

    /** Who gets tickets, with their passwords, in alphabetical order. */
    Map<String, String> users() {
        return plan.servers().stream()
                .findFirst()
                .map(server -> new TreeMap<>(server.plan().accounts().passwords()))
                .orElseGet(TreeMap::new);
    }

    DeploymentPlan plan() {
        return plan;
    }

    /** Every address and port that the target stands for; those of a name in either view. */
    Set<InetSocketAddress> addresses(Target target, DnsZones inside, DnsZones outside) {
        Set<InetAddress> found = new LinkedHashSet<>();
        if (target.address().isPresent()) {
            found.add(target.address().get());
        } else if (target.isEveryName()) {
            plan.servers().forEach(server -> found.add(server.address()));
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
