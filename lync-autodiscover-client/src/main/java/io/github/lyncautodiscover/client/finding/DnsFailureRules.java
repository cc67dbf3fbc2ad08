package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServerTry;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DNS itself fails: not the name, but whoever is asked for it. */
final class DnsFailureRules implements Family {
    private static final FindingCode SERVFAIL = new FindingCode(
            "DNS_SERVFAIL",
            Severity.ERROR,
            "A name server failed to answer for a name that clients need.",
            "Look at the name server that was asked: its forwarders, the delegation of the zone, and DNSSEC.");
    private static final FindingCode REFUSED = new FindingCode(
            "DNS_REFUSED",
            Severity.ERROR,
            "A name server refuses to answer this client.",
            "Let the name server answer clients of this network (recursion, access lists), or give clients another one"
                    + " (DHCP).");
    private static final FindingCode LOOP = new FindingCode(
            "DNS_ALIAS_LOOP",
            Severity.ERROR,
            "The aliases (CNAME) of a name lead back to themselves.",
            "Correct the alias that leads back; the last name of the chain has to have an address.");
    private static final FindingCode NO_TCP = new FindingCode(
            "DNS_NO_TCP",
            Severity.ERROR,
            "A DNS answer does not fit into a datagram, and the name server does not answer over TCP.",
            "Open TCP port 53 to the name server, in its own firewall and in those on the way.");
    private static final FindingCode NO_NETWORK = new FindingCode(
            "NO_NETWORK",
            Severity.ERROR,
            "No name server can be reached from this computer.",
            "Check the network of this computer first (cable, Wi-Fi, VPN), then the name servers that DHCP gave it.");

    @Override
    public List<Rule> rules() {
        return List.of(
                rule(NO_NETWORK, Set.of(DnsStatus.NETWORK), "does not answer from here"),
                rule(SERVFAIL, Set.of(DnsStatus.SERVFAIL, DnsStatus.MALFORMED), "gave no usable answer"),
                rule(REFUSED, Set.of(DnsStatus.REFUSED), "refused to answer"),
                rule(LOOP, Set.of(DnsStatus.LOOP), "says that it is an alias of itself"),
                rule(NO_TCP, Set.of(DnsStatus.TRUNCATED), "has a long answer and does not speak TCP"));
    }

    private static Rule rule(FindingCode code, Set<DnsStatus> statuses, String what) {
        return new Rule(code, seen -> failed(seen, code, statuses, what));
    }

    /** One finding for each name server, or rather set of them; for aliases one for each name. */
    private static Stream<Finding> failed(Seen seen, FindingCode code, Set<DnsStatus> statuses, String what) {
        Map<Object, List<Ending>> groups = seen.endings().stream()
                .filter(ending -> asked(ending)
                        .filter(answer -> statuses.contains(answer.status()))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        ending -> code.equals(LOOP) ? ending.host() : servers(ending),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(same -> failed(seen, code, what, same));
    }

    private static Finding failed(Seen seen, FindingCode code, String what, List<Ending> same) {
        Map<String, Ending> hosts = new LinkedHashMap<>();
        same.forEach(ending -> hosts.putIfAbsent(ending.host(), ending));
        Set<InetSocketAddress> asked = servers(same.get(0));
        String servers = asked.stream().map(Addresses::text).collect(Collectors.joining(", "));
        String statuses = hosts.values().stream()
                .flatMap(ending -> asked(ending).stream())
                .map(answer -> answer.status().name())
                .distinct()
                .collect(Collectors.joining(", "));
        Draft draft = new Draft(
                        code,
                        "Asked for " + String.join(" and ", hosts.keySet()) + ", "
                                + (servers.isEmpty() ? "the name server" : "name server " + servers) + " " + what + " ("
                                + statuses + ").")
                .severity(Ending.severity(seen, same))
                .seen(Ending.hops(same));
        if (code.equals(NO_NETWORK) && asked.size() == 1) {
            draft.remedy("See that " + servers + " is the name server that was meant, and runs; then check the network"
                    + " here (cable, Wi-Fi, VPN), and what DHCP gave.");
        }
        hosts.values().forEach(ending -> draft.seen(ending.hop().dns()));
        return draft.done();
    }

    /** In the order in which they were asked, which makes no difference between two of them. */
    private static Set<InetSocketAddress> servers(Ending ending) {
        return asked(ending).stream()
                .flatMap(answer -> answer.tries().stream())
                .map(ServerTry::server)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a server said just now about the host where it ended. */
    private static Optional<HostAnswer> asked(Ending ending) {
        return ending.hop().hop().dns().filter(answer -> answer.source() == AnswerSource.SERVER);
    }
}
