package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServerTry;
import java.util.List;
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
                rule(NO_NETWORK, Set.of(DnsStatus.NETWORK), "nobody could be asked for it"),
                rule(SERVFAIL, Set.of(DnsStatus.SERVFAIL, DnsStatus.MALFORMED), "gave no usable answer"),
                rule(REFUSED, Set.of(DnsStatus.REFUSED), "refused to answer"),
                rule(LOOP, Set.of(DnsStatus.LOOP), "says that it is an alias of itself"),
                rule(NO_TCP, Set.of(DnsStatus.TRUNCATED), "has a long answer and does not speak TCP"));
    }

    private static Rule rule(FindingCode code, Set<DnsStatus> statuses, String what) {
        return new Rule(code, seen -> failed(seen, code, statuses, what));
    }

    private static Stream<Finding> failed(Seen seen, FindingCode code, Set<DnsStatus> statuses, String what) {
        return Ending.byHost(
                        seen,
                        ending -> asked(ending)
                                .filter(answer -> statuses.contains(answer.status()))
                                .isPresent())
                .map(same -> {
                    Ending first = same.get(0);
                    HostAnswer answer = asked(first).orElseThrow();
                    String servers = answer.tries().stream()
                            .map(ServerTry::server)
                            .distinct()
                            .map(Addresses::text)
                            .collect(Collectors.joining(", "));
                    return new Draft(
                                    code,
                                    "Asked for " + first.host() + ", "
                                            + (servers.isEmpty() ? "the name server" : "name server " + servers) + " "
                                            + what + " (" + answer.status() + ").")
                            .severity(Ending.severity(seen, same))
                            .seen(Ending.hops(same))
                            .seen(first.hop().dns())
                            .done();
                });
    }

    /** What a server said just now about the host where it ended. */
    private static Optional<HostAnswer> asked(Ending ending) {
        return ending.hop().hop().dns().filter(answer -> answer.source() == AnswerSource.SERVER);
    }
}
