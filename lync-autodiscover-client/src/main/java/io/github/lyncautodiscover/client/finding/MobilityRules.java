package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.SplitRow;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.Tokens;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from a discovery to the mobility service, which leads through the External Web Services FQDN from everywhere. */
final class MobilityRules implements Family {
    static final FindingCode HAIRPIN = new FindingCode(
            "HAIRPIN_SUSPECTED",
            Severity.ERROR,
            "Discovery works inside, and the public address of the external web services does not answer there: the"
                    + " firewall does not turn connections from inside round (hairpin).",
            "Let the firewall turn connections from the Wi-Fi to that address round, or lead the name inside to the reverse proxy's private address with TTL 300.");
    static final FindingCode NOT_EXPOSED = new FindingCode(
            "MCX_NOT_EXPOSED",
            Severity.ERROR,
            "The mobility service is named for clients inside only.",
            "Up to Server 2015, run Set-CsMcxConfiguration -ExposedWebURL External, the default: both Mcx links then carry the External Web Services FQDN.");
    private static final FindingCode EXTERNAL_INSIDE = new FindingCode(
            "EXTERNAL_MCX_USED_INSIDE",
            Severity.INFO,
            "The answer says Internal, and mobile clients use the external UCWA or Mcx all the same.",
            "");

    /** How a firewall that does not turn connections round shows itself. */
    static final Set<FailureKind> TURNED_AWAY = Set.of(
            FailureKind.CONNECT_TIMEOUT,
            FailureKind.CONNECT_REFUSED,
            FailureKind.CONNECT_UNREACHABLE,
            FailureKind.TLS_CLOSED);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(HAIRPIN, MobilityRules::hairpin),
                new Rule(NOT_EXPOSED, MobilityRules::notExposed),
                new Rule(EXTERNAL_INSIDE, MobilityRules::externalInside));
    }

    static Stream<Finding> hairpin(Seen seen) {
        return seen.mobilityHop().filter(hop -> isTurnedAway(seen, hop)).stream()
                .flatMap(hop -> insideHop(seen).stream().flatMap(inside -> hairpin(seen, hop, inside)));
    }

    private static Stream<Finding> hairpin(Seen seen, SeenHop hop, SeenHop inside) {
        Optional<SplitRow> row = seen.splitOf(hop.host());
        if (row.filter(both -> !both.outside().found()).isPresent()) {
            // Nobody outside can find it either.
            return Stream.empty();
        }
        boolean published = row.filter(
                        both -> !Collections.disjoint(both.outside().addresses(), triedAddresses(hop)))
                .isPresent();
        boolean silentFromTheStart = hop.hop().address().isEmpty();
        String message = inside.host() + " answered at " + connected(inside) + ", and " + hop.host() + " at "
                + tries(hop) + " did not (" + hop.hop().failure().orElseThrow().kind() + "): mobile clients find the"
                + " service from inside and cannot reach it.";
        Draft draft = new Draft(HAIRPIN, message)
                .suspectedUnless(published && silentFromTheStart && !reachesPublicAddress(seen))
                .seen(inside.evidence())
                .seen(inside.addresses())
                .seen(hop.evidence())
                .seen(hop.addresses());
        row.ifPresent(both -> draft.seen(Seen.sides(both)));
        return draft.alone();
    }

    /** Public addresses only, directly, none of which answered here under any other name or port. */
    private static boolean isTurnedAway(Seen seen, SeenHop hop) {
        Set<InetAddress> tried = triedAddresses(hop);
        boolean failed = hop.hop()
                .failure()
                .filter(failure -> TURNED_AWAY.contains(failure.kind()))
                .isPresent();
        return failed
                && !seen.isOutside()
                && hop.hop().proxy().isEmpty()
                && !tried.isEmpty()
                && tried.stream().allMatch(address -> AddressClass.of(address) == AddressClass.PUBLIC)
                && seen.discoveryHops().stream()
                        .filter(other -> other.hop().proxy().isEmpty())
                        .flatMap(other -> other.hop().address().stream())
                        .map(InetSocketAddress::getAddress)
                        .noneMatch(tried::contains);
    }

    /** Another public address of the company answered here: then this one may as well be down for everybody. */
    private static boolean reachesPublicAddress(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(hop -> hop.hop().status().isPresent() && !hop.hop().isForeign() && !hop.isOnline())
                .flatMap(hop -> hop.hop().address().stream())
                .anyMatch(address -> AddressClass.of(address.getAddress()) == AddressClass.PUBLIC);
    }

    /** The hop that shows that the client is inside: it answered at a private address, or the caller says so. */
    private static Optional<SeenHop> insideHop(Seen seen) {
        return seen.answeredAttempt().stream()
                .flatMap(number -> seen.hopsOf(number).stream())
                .filter(hop ->
                        hop.hop().address().isPresent() && hop.hop().failure().isEmpty())
                .filter(hop -> seen.isInside()
                        || AddressClass.of(hop.hop().address().orElseThrow().getAddress()) != AddressClass.PUBLIC)
                .findFirst();
    }

    private static Set<InetAddress> triedAddresses(SeenHop hop) {
        return hop.hop().addressTries().stream()
                .map(tried -> tried.address().getAddress())
                .collect(Collectors.toSet());
    }

    private static String connected(SeenHop hop) {
        return hop.hop().addressTries().stream()
                .filter(tried -> tried.result() == AddressTry.Result.CONNECTED)
                .map(tried -> Addresses.text(tried.address()) + " in "
                        + tried.duration().toMillis() + " ms")
                .findFirst()
                .orElse("its address");
    }

    private static String tries(SeenHop hop) {
        return hop.hop().addressTries().stream()
                .map(tried -> Addresses.text(tried.address()) + " within "
                        + tried.duration().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }

    private static Stream<Finding> notExposed(Seen seen) {
        Optional<String> internal = seen.linkHost(Tokens.INTERNAL_MCX);
        if (internal.isEmpty()) {
            return Stream.empty();
        }
        Optional<String> external = seen.linkHost(Tokens.EXTERNAL_MCX);
        Set<String> insideOnly = hosts(seen, "internal/");
        insideOnly.removeAll(hosts(seen, "external/"));
        boolean exposed = external.filter(host -> !insideOnly.contains(host)).isPresent();
        if (exposed) {
            return Stream.empty();
        }
        String why = external.map(name -> "External/Mcx names " + name + ", which only Internal links name otherwise")
                .orElse("there is no External/Mcx");
        String message = "The mobility service is at " + internal.get() + " and " + why
                + ": mobile clients outside cannot use it.";
        Draft draft = new Draft(NOT_EXPOSED, message)
                .severity(signsInByUcwa(seen) ? Severity.INFO : NOT_EXPOSED.severity())
                .seen(link(seen, Tokens.INTERNAL_MCX));
        external.ifPresent(name -> draft.seen(link(seen, Tokens.EXTERNAL_MCX)));
        return draft.alone();
    }

    /** Mcx serves the mobile clients of Lync 2010 alone. */
    private static boolean signsInByUcwa(Seen seen) {
        return seen.diagnosis()
                .mobility()
                .filter(check -> check.service() == MobilityCheck.Service.UCWA && check.isReached())
                .isPresent();
    }

    private static Stream<Finding> externalInside(Seen seen) {
        boolean internal =
                seen.accessLocation().filter(AccessLocation.INTERNAL::equals).isPresent();
        return seen.mobilityLinks().stream()
                .filter(link -> internal && !link.isInternal())
                .limit(1)
                .flatMap(link -> new Draft(
                                EXTERNAL_INSIDE,
                                "The answer says Internal; mobile clients nevertheless use " + link.token() + " at "
                                        + Urls.host(link.url()) + ", which must resolve and be reachable inside.")
                        .seen(seen.document(link.token() + " at " + Urls.host(link.url())))
                        .alone());
    }

    /** The hosts of one side's links, without those to the mobility service. */
    private static Set<String> hosts(Seen seen, String side) {
        return seen.linkHosts(token -> token.startsWith(side) && !token.endsWith("/mcx"))
                .collect(Collectors.toSet());
    }

    private static Evidence link(Seen seen, String token) {
        return seen.document(token + " at " + seen.linkHost(token).orElse("no host"));
    }
}
