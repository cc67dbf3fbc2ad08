package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.OnlineHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a domain stands on its way to Teams, as far as its records tell. */
final class TeamsState {
    private static final String SIGN_IN = "sip.";
    private static final String SIGN_IN_SERVICE = "_sip._tls.";

    private TeamsState() {}

    /** What leads lyncdiscover to Microsoft: the answer outside, where it was asked, or else the one here. */
    static Optional<HostAnswer> leadsOnline(Seen seen) {
        return external(seen).filter(TeamsState::isOnline);
    }

    static Optional<HostAnswer> external(Seen seen) {
        return seen.names()
                .map(DiscoveryNames::external)
                .flatMap(name -> seen.splitOf(name).map(row -> row.outside()).or(() -> seen.dnsOf(name)));
    }

    static boolean isOnline(HostAnswer answer) {
        return answer.aliases().stream()
                .anyMatch(alias -> OnlineHost.recognise(alias.target()).isPresent());
    }

    /** Where candidates ended that began at an alias of Microsoft's: what such an alias explains, and nothing else. */
    static List<Evidence> failedOnline(Seen seen) {
        return seen.failedAttempts().stream()
                .map(seen::hopsOf)
                .filter(hops -> hops.stream().limit(1).anyMatch(SeenHop::leadsOnline))
                .map(hops -> hops.get(hops.size() - 1).evidence())
                .toList();
    }

    /** Hops that a server answered which is not Microsoft's. */
    static Stream<SeenHop> onPremises(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(hop -> hop.hop().document().isPresent())
                .filter(hop ->
                        !hop.leadsOnline() && OnlineHost.recognise(hop.host()).isEmpty());
    }

    /** Whether nothing is on premises any more: lyncdiscover leads online, and nobody else answers. */
    static boolean isTeamsOnly(Seen seen) {
        boolean internal = seen.names()
                .map(DiscoveryNames::internal)
                .flatMap(seen::insideAnswer)
                .filter(HostAnswer::found)
                .isPresent();
        return leadsOnline(seen).isPresent()
                && onPremises(seen).findAny().isEmpty()
                && !(internal && seen.endpoints().isPresent());
    }

    /** The records for signing in outside that lead to a server which is not Microsoft's. */
    static List<DnsAnswer> signInOnPremises(Seen seen) {
        return seen.diagnosis().survey().stream()
                .flatMap(survey -> Stream.concat(
                        survey.fallBacks().stream()
                                .filter(answer -> answer.name().startsWith(SIGN_IN))
                                .filter(answer -> answer.found() && !isOnline(answer) && !survey.fromWildcard(answer)),
                        survey.services().stream()
                                .filter(service -> service.name().startsWith(SIGN_IN_SERVICE))
                                .filter(service -> !service.targets().isEmpty()
                                        && service.targets().stream()
                                                .noneMatch(target -> OnlineHost.recognise(target.host())
                                                        .isPresent()))))
                .toList();
    }
}
