package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.server.Accounts;
import io.github.lyncautodiscover.testkit.server.DeploymentPlan;
import io.github.lyncautodiscover.testkit.server.DnsZones;
import io.github.lyncautodiscover.testkit.server.OnlineServers;
import io.github.lyncautodiscover.testkit.server.PoolNames;
import io.github.lyncautodiscover.testkit.server.PoolPlan;
import io.github.lyncautodiscover.testkit.server.Script;
import io.github.lyncautodiscover.testkit.server.UsualDns;
import io.github.lyncautodiscover.testkit.server.WebServer;
import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes servers and DNS records out of what a builder was told. */
final class TopologyLayout {

    private static final Set<Integer> ALL_FRONT_END_PORTS = Set.of(80, 443, 8080, 4443);
    private static final Set<Integer> ALL_PROXY_PORTS = Set.of(80, 443);

    private final TopologyBuilder told;
    private final List<String> sipDomains;
    private final String first;
    private final PoolNames pool;
    private final Accounts accounts;
    private final Map<String, Set<Integer>> frontEnds;
    private final Map<String, Set<Integer>> reverseProxies;

    TopologyLayout(TopologyBuilder told) {
        this.told = told;
        this.sipDomains = List.copyOf(told.sipDomains);
        this.first = sipDomains.get(0);
        this.pool = told.pool.in(told.flavour, first);
        this.accounts = accounts();
        boolean onPremises = !told.flavour.isOnline();
        this.frontEnds = onPremises && told.frontEnds.isEmpty()
                ? usual(ALL_FRONT_END_PORTS, UsualDns.FRONT_END, UsualDns.WEB_SERVICES)
                : told.frontEnds;
        this.reverseProxies = onPremises && told.reverseProxies.isEmpty()
                ? usual(ALL_PROXY_PORTS, UsualDns.REVERSE_PROXY)
                : told.reverseProxies;
        TopologyChecks.checkAddresses(frontEnds, reverseProxies, told.foreignServers);
    }

    private static Map<String, Set<Integer>> usual(Set<Integer> ports, String... addresses) {
        Map<String, Set<Integer>> usual = new LinkedHashMap<>();
        for (String address : addresses) {
            usual.put(address, ports);
        }
        return usual;
    }

    static Set<Integer> ports(int... ports) {
        Set<Integer> set = new TreeSet<>();
        for (int port : ports) {
            set.add(port);
        }
        return set;
    }

    Topology layOut() {
        ZoneFile inside = new ZoneFile(told.ttl);
        ZoneFile outside = new ZoneFile(told.ttl);
        UsualDns dns = new UsualDns(inside, outside, pool);
        if (told.flavour.isOnline()) {
            sipDomains.forEach(dns::onlineDomain);
        } else {
            dns.onPremises(List.copyOf(frontEnds.keySet()), List.copyOf(reverseProxies.keySet()));
            sipDomains.forEach(dns::sipDomain);
        }
        if (usesOnline() || isRetired()) {
            dns.online();
        }
        told.insideChanges.accept(new DnsRecords(inside));
        told.outsideChanges.accept(new DnsRecords(outside));
        DnsZones insideView = new DnsZones(inside);
        DnsZones outsideView = new DnsZones(outside);
        Set<String> names = inside.hosts();
        names.addAll(outside.hosts());
        List<WebServer> planned = servers();
        List<WebServer> servers = new ArrayList<>();
        for (WebServer server : planned) {
            Set<InetAddress> shared = sharing(server, planned);
            List<String> leading = names.stream()
                    .filter(name -> leads(name, insideView, shared) || leads(name, outsideView, shared))
                    .toList();
            servers.add(certified(server, leading));
        }
        return new Topology(
                pool,
                sipDomains,
                new DeploymentPlan(servers, names, insideView, outsideView, told.hairpin, Script.NONE));
    }

    private boolean usesOnline() {
        return told.flavour == Flavour.ONLINE || !told.onlineUsers.isEmpty();
    }

    /** Whether what is left of Skype for Business Online belongs to it. */
    private boolean isRetired() {
        return told.flavour == Flavour.ONLINE_RETIRED || !told.teamsUsers.isEmpty();
    }

    private List<WebServer> servers() {
        List<WebServer> servers = new ArrayList<>();
        PoolPlan plan = onPremisesPlan();
        frontEnds.forEach((address, ports) -> servers.add(new WebServer(
                WebServer.Role.FRONT_END,
                ZoneFile.literal(address),
                sites(ports, AccessLocation.INTERNAL),
                told.frontEndCertificate.plan(),
                plan,
                Gateway.UNMARKED)));
        AccessLocation bridged = told.bridgesToInternalSite ? AccessLocation.INTERNAL : AccessLocation.EXTERNAL;
        PoolPlan proxied =
                told.hidesHost ? plan.naming(pool.withWebServices(pool.internalWebServices(), pool.fqdn())) : plan;
        reverseProxies.forEach((address, ports) -> servers.add(new WebServer(
                WebServer.Role.REVERSE_PROXY,
                ZoneFile.literal(address),
                sites(ports, bridged),
                told.reverseProxyCertificate.plan(),
                proxied,
                told.gateway)));
        told.foreignServers.forEach((address, ports) -> servers.add(new WebServer(
                WebServer.Role.FOREIGN,
                ZoneFile.literal(address),
                sites(ports, AccessLocation.EXTERNAL),
                CertificatePlan.of(true),
                plan,
                Gateway.UNMARKED)));
        if (usesOnline()) {
            servers.addAll(OnlineServers.all(first, accounts));
        }
        if (isRetired()) {
            servers.addAll(OnlineServers.retired(first, accounts));
        }
        return servers;
    }

    private static Map<Integer, AccessLocation> sites(Set<Integer> ports, AccessLocation usual) {
        Map<Integer, AccessLocation> sites = new HashMap<>();
        for (int port : ports) {
            sites.put(port, port == 8080 || port == 4443 ? AccessLocation.EXTERNAL : usual);
        }
        return sites;
    }

    private PoolPlan onPremisesPlan() {
        Map<String, String> referrals = new HashMap<>();
        movedUsers().forEach(user -> referrals.put(user, OnlineServers.directory(first)));
        return new PoolPlan(
                pool,
                first,
                told.authentication.isEmpty() ? EnumSet.allOf(UserAuthentication.class) : told.authentication,
                told.pool.frontEnds,
                told.pool.affinity,
                referrals,
                referrals,
                accounts);
    }

    private Set<String> movedUsers() {
        Set<String> moved = new TreeSet<>(told.onlineUsers);
        moved.addAll(told.teamsUsers);
        return moved;
    }

    private Accounts accounts() {
        Map<String, String> users = new HashMap<>(told.users);
        if (users.isEmpty()) {
            users.put("alice@" + first, "Passw0rd");
            movedUsers().forEach(user -> users.put(user, "Passw0rd"));
        }
        return new Accounts(users, told.meetings);
    }

    /** The addresses where the same certificate is presented. */
    private static Set<InetAddress> sharing(WebServer server, List<WebServer> all) {
        return all.stream()
                .filter(other -> other.role() == server.role() && other.speaksTls())
                .filter(other -> other.certificate().equals(server.certificate()))
                .map(WebServer::address)
                .collect(Collectors.toSet());
    }

    private static boolean leads(String name, DnsZones view, Set<InetAddress> addresses) {
        return view.addresses(name).stream().anyMatch(addresses::contains);
    }

    /** A certificate that was given no names gets all that lead to it. */
    private WebServer certified(WebServer server, List<String> leading) {
        TopologyChecks.checkCertificate(server, leading);
        String own = switch (server.role()) {
            case FRONT_END -> pool.internalWebServices();
            case REVERSE_PROXY, ONLINE -> pool.externalWebServices();
            case FOREIGN, REPLAYED -> "parked.test";
        };
        return new WebServer(
                server.role(),
                server.address(),
                server.sites(),
                server.certificate().orNames(leading.isEmpty() ? List.of(own) : leading),
                server.plan(),
                server.gateway());
    }
}
