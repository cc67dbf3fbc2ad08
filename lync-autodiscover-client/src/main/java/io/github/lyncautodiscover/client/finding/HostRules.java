package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.model.AccessLocation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hosts that nobody can connect to, at none of their addresses. */
final class HostRules implements Family {
    private static final FindingCode REFUSES = new FindingCode(
            "HOST_REFUSES",
            Severity.ERROR,
            "A host refuses the connection: nothing listens on the port, or a firewall says so.",
            "Start or bind the listener for this port on the host that the name leads to, or lead the name to one that has"
                    + " it.");
    private static final FindingCode SILENT = new FindingCode(
            "HOST_SILENT",
            Severity.ERROR,
            "A host does not answer connection attempts, and every client waits for that at each sign-in.",
            "Open the port in the firewall on the way to the address, or correct the address in DNS; drop nothing silently"
                    + " that clients ask first.");
    private static final FindingCode UNREACHABLE = new FindingCode(
            "HOST_UNREACHABLE",
            Severity.ERROR,
            "No route leads to the address of a host.",
            "Check the route, the VPN and the address in DNS: from this network no packet reaches it.");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(SILENT, seen -> dead(seen, SILENT, FailureKind.CONNECT_TIMEOUT)),
                new Rule(REFUSES, seen -> dead(seen, REFUSES, FailureKind.CONNECT_REFUSED)),
                new Rule(UNREACHABLE, seen -> dead(seen, UNREACHABLE, FailureKind.CONNECT_UNREACHABLE)));
    }

    private static Stream<Finding> dead(Seen seen, FindingCode code, FailureKind kind) {
        return Ending.byHost(seen, ending -> ending.is(kind) && isFault(seen, ending))
                .map(same -> {
                    Ending first = same.get(0);
                    String message = first.host() + verb(kind) + " on " + Ending.ports(same) + ", at "
                            + addresses(first) + (kind == FailureKind.CONNECT_TIMEOUT ? cost(same) : "")
                            + otherPort(seen, same) + ".";
                    Draft draft = new Draft(code, message)
                            .severity(Ending.severity(seen, same))
                            .seen(Ending.hops(same));
                    same.forEach(ending -> draft.seen(ending.hop().addresses()));
                    return draft.seen(first.hop().dns()).done();
                });
    }

    private static boolean isFault(Seen seen, Ending ending) {
        boolean internal = seen.names()
                .map(DiscoveryNames::internal)
                .filter(ending.host()::equals)
                .isPresent();
        boolean external =
                seen.accessLocation().filter(AccessLocation.EXTERNAL::equals).isPresent();
        // A private address that was published outside has a code of its own.
        boolean leaked = internal && external && !seen.isInside() && !hasPublicAddress(ending);
        boolean hairpin = ending.isMobility()
                ? MobilityRules.hairpin(seen).findAny().isPresent()
                : DiscoveryHairpinRules.isTurnedBack(seen, ending);
        return !leaked && !hairpin && !ending.isSparedByOtherPort(seen);
    }

    private static boolean hasPublicAddress(Ending ending) {
        return ending.hop().hop().addressTries().stream()
                .anyMatch(tried -> AddressClass.of(tried.address().getAddress()) == AddressClass.PUBLIC);
    }

    private static String verb(FailureKind kind) {
        return switch (kind) {
            case CONNECT_REFUSED -> " refuses connections";
            case CONNECT_TIMEOUT -> " does not answer";
            default -> " cannot be reached";
        };
    }

    private static String addresses(Ending ending) {
        String tried = ending.hop().hop().addressTries().stream()
                .filter(one -> one.result() != AddressTry.Result.CONNECTED)
                .map(one -> one.address().getAddress().getHostAddress())
                .distinct()
                .collect(Collectors.joining(", "));
        return tried.isEmpty() ? "any address" : tried;
    }

    private static String cost(List<Ending> same) {
        return ", which costs every client such a wait (here " + Ending.seconds(same) + " s)";
    }

    private static String otherPort(Seen seen, List<Ending> same) {
        return same.size() > 1 ? "" : same.get(0).otherPort(seen);
    }
}
