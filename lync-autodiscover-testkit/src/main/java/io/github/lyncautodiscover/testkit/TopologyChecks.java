package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.server.WebServer;
import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the contradictions in a plan, and says each in a sentence that tells what to change. */
final class TopologyChecks {

    private TopologyChecks() {}

    static void check(TopologyBuilder told) {
        require(!told.sipDomains.isEmpty(), "A deployment serves at least one SIP domain: call sipDomain.");
        require(
                told.repeatedDomains.isEmpty(),
                "The SIP domain " + String.join(", ", told.repeatedDomains) + " is named twice; name it once.");
        require(told.ttl >= 0, "A TTL is not negative: " + told.ttl + ".");
        require(
                !told.flavour.isOnline() || (told.frontEnds.isEmpty() && told.reverseProxies.isEmpty()),
                "Flavour " + told.flavour
                        + " has nothing on premises; leave out frontEnd and reverseProxy, or home users"
                        + " with onlineUser.");
        require(
                told.teamsUsers.isEmpty() || (told.onlineUsers.isEmpty() && told.flavour != Flavour.ONLINE),
                "Skype for Business Online was gone before everybody moved to Teams: use onlineUser and flavour ONLINE, or"
                        + " teamsUser, not both.");
        require(
                told.onlineUsers.isEmpty() || told.flavour != Flavour.ONLINE_RETIRED,
                "Nobody is homed in a retired Skype for Business Online any more; use teamsUser, or flavour ONLINE.");
        checkNames(told);
        checkUsers("online user", told.onlineUsers, told.sipDomains);
        checkUsers("Teams user", told.teamsUsers, told.sipDomains);
    }

    private static void checkUsers(String kind, Set<String> users, Set<String> sipDomains) {
        for (String user : users) {
            require(
                    sipDomains.contains(user.substring(user.lastIndexOf('@') + 1)),
                    "The " + kind + " " + user + " is in none of the SIP domains " + sipDomains
                            + "; add the domain or change the user.");
        }
    }

    /** No two servers at one address, those that stand there unless told otherwise included. */
    static void checkAddresses(
            Map<String, Set<Integer>> frontEnds,
            Map<String, Set<Integer>> reverseProxies,
            Map<String, Set<Integer>> foreignServers) {
        Set<InetAddress> known = new HashSet<>();
        frontEnds.forEach((address, ports) -> {
            requirePorts("Front End", address, ports, Set.of(80, 443, 8080, 4443));
            known.add(ZoneFile.literal(address));
        });
        reverseProxies.forEach((address, ports) -> {
            requirePorts("reverse proxy", address, ports, Set.of(80, 443));
            require(
                    known.add(ZoneFile.literal(address)),
                    "The Front End and the reverse proxy are both at " + address
                            + "; give one of them another address.");
        });
        foreignServers.forEach((address, ports) -> {
            requirePorts("foreign server", address, ports, Set.of(80, 443));
            require(
                    known.add(ZoneFile.literal(address)),
                    "The foreign server is at " + address + ", where the deployment has a server of its own"
                            + "; give it another address.");
        });
    }

    private static void requirePorts(String role, String address, Set<Integer> ports, Set<Integer> possible) {
        require(
                !ports.isEmpty() && possible.containsAll(ports),
                "The " + role + " at " + address + " listens on some of " + new TreeSet<>(possible) + ", not on "
                        + ports + ".");
    }

    private static void checkNames(TopologyBuilder told) {
        String internal = told.pool.internalWebServices;
        require(
                told.pool.frontEnds >= 1 && told.pool.frontEnds <= 99,
                "A pool has 1 to 99 Front Ends, not " + told.pool.frontEnds + ".");
        require(
                internal == null || !internal.equals(told.pool.externalWebServices),
                "Internal and external web services are both named " + internal
                        + "; the two web sites need names of their own.");
    }

    /** A certificate with chosen names has to be good for at least one name that leads to its server. */
    static void checkCertificate(WebServer server, List<String> leading) {
        CertificatePlan certificate = server.certificate();
        boolean hasNames = !certificate.names().isEmpty();
        require(
                !hasNames
                        || !server.speaksTls()
                        || leading.isEmpty()
                        || certificate.covers(server.address().getHostAddress())
                        || leading.stream().anyMatch(certificate::covers),
                "The certificate of the " + server.role() + " at "
                        + server.address().getHostAddress() + " is for " + certificate.names()
                        + " and fits nothing: the names that lead there are " + leading
                        + ". Add one of them, or inject CertificateFault.WRONG_NAME where a wrong name is wanted.");
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalStateException(sentence);
        }
    }
}
