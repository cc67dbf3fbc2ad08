package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.dns.AddressClass;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No hairpin, so that discovery itself fails: a server inside answers and leads on to a public address that does not. */
final class DiscoveryHairpinRules implements Family {
    @Override
    public List<Rule> rules() {
        return List.of(new Rule(MobilityRules.HAIRPIN, DiscoveryHairpinRules::hairpin));
    }

    private static Stream<Finding> hairpin(Seen seen) {
        return Ending.byHost(seen, ending -> isTurnedBack(seen, ending)).map(same -> {
            Ending first = same.get(0);
            SeenHop inside = sender(seen, first).orElseThrow();
            String message = inside.host() + " answers inside and leads on to " + first.host()
                    + ", whose public address "
                    + tried(first).stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "))
                    + " did not answer here (" + first.failure().kind() + "): discovery ends there.";
            Draft draft = new Draft(MobilityRules.HAIRPIN, message)
                    .severity(Ending.severity(seen, same))
                    .suspected()
                    .seen(inside.evidence())
                    .seen(inside.addresses())
                    .seen(Ending.hops(same));
            same.forEach(ending -> draft.seen(ending.hop().addresses()));
            return draft.done();
        });
    }

    /** Turned away at an address that an answer from inside leads to; other candidates may meet it as well. */
    static boolean isTurnedBack(Seen seen, Ending ending) {
        return isTurnedAway(seen, ending) && sender(seen, ending).isPresent();
    }

    /** Public addresses only, none of which answered here under another name or port. */
    private static boolean isTurnedAway(Seen seen, Ending ending) {
        Set<InetAddress> tried = tried(ending);
        return MobilityRules.TURNED_AWAY.contains(ending.failure().kind())
                && !ending.isMobility()
                && !seen.isOutside()
                && ending.hop().hop().proxy().isEmpty()
                && !tried.isEmpty()
                && tried.stream().allMatch(address -> AddressClass.of(address) == AddressClass.PUBLIC)
                && seen.allHops().stream()
                        .filter(other -> other.hop().status().isPresent())
                        .flatMap(other -> other.hop().address().stream())
                        .map(InetSocketAddress::getAddress)
                        .noneMatch(tried::contains);
    }

    /** The hop inside that leads to the address where this one ended. */
    private static Optional<SeenHop> sender(Seen seen, Ending ending) {
        return seen.endings().stream()
                .filter(other -> other.equals(ending) || !Collections.disjoint(tried(other), tried(ending)))
                .flatMap(other -> seen.before(other.hop()).stream())
                .filter(hop -> hop.hop().proxy().isEmpty())
                .filter(hop -> hop.hop()
                        .address()
                        .filter(address -> AddressClass.of(address.getAddress()) != AddressClass.PUBLIC)
                        .isPresent())
                .findFirst();
    }

    private static Set<InetAddress> tried(Ending ending) {
        return ending.hop().hop().addressTries().stream()
                .map(one -> one.address().getAddress())
                .collect(Collectors.toSet());
    }
}
