package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.AddressTry;
import io.github.lyncautodiscover.client.text.Addresses;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hosts of several addresses, some of which do not answer. */
final class ReachRules implements Family {
    private static final FindingCode UNREACHABLE = new FindingCode(
            "ADDRESS_UNREACHABLE",
            Severity.WARNING,
            "A host has several addresses, and one that clients try first does not answer.",
            "Repair the server behind the address, or take the address out of DNS: every client that gets it first loses"
                    + " time there.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(UNREACHABLE, ReachRules::unreachable));
    }

    /** Tried in vain before another one accepted; where none does, the hop's own failure says enough. */
    private static Stream<Finding> unreachable(Seen seen) {
        return seen.allHops().stream()
                .filter(hop -> !hop.hop().isReused() && hop.hop().proxy().isEmpty())
                .filter(hop -> hop.hop().address().isPresent()
                        && hop.hop().addressTries().size() > 1)
                .collect(Collectors.toMap(
                        SeenHop::host, hop -> hop, (first, later) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(hop -> {
                    String dead = hop.hop().addressTries().stream()
                            .filter(tried -> tried.result() != AddressTry.Result.CONNECTED)
                            .map(tried -> Addresses.text(tried.address()) + " (" + tried.result() + ")")
                            .collect(Collectors.joining(", "));
                    return new Draft(
                                    UNREACHABLE, "Of the addresses of " + hop.host() + ", " + dead + " did not answer.")
                            .seen(hop.dns())
                            .seen(hop.addresses())
                            .done();
                });
    }
}
