package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.text.Addresses;
import java.net.Inet6Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hosts of several addresses, some of which do not answer. */
final class ReachRules implements Family {
    private static final FindingCode UNREACHABLE = new FindingCode(
            "ADDRESS_UNREACHABLE",
            Severity.WARNING,
            "A host has several addresses, and one of them does not answer.",
            "Repair the server behind the address, or take the address out of DNS: every client that gets it first loses"
                    + " time there.");

    private static final FindingCode IPV6 = new FindingCode(
            "IPV6_BROKEN",
            Severity.WARNING,
            "A host answers by IPv4, and an IPv6 address that it has in DNS does not answer.",
            "Repair IPv6 on the way (firewall, listener, route), or take the AAAA record out of DNS: devices that prefer IPv6 lose time there.");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(
                        UNREACHABLE,
                        seen -> Stream.concat(
                                unreachable(seen), neverTried(seen, UNREACHABLE, probe -> !isIpv6(probe)))),
                new Rule(IPV6, ReachRules::ipv6));
    }

    /** Tried in vain before another one accepted; where none does, the hop's own failure says enough. */
    private static Stream<Finding> unreachable(Seen seen) {
        return byHost(seen.allHops().stream().filter(ReachRules::hasTriedInVain), SeenHop::host)
                .map(host -> unreachable(host.getValue().get(0)));
    }

    private static boolean hasTriedInVain(SeenHop seen) {
        Hop hop = seen.hop();
        return !hop.isReused()
                && hop.proxy().isEmpty()
                && hop.address().isPresent()
                && !dead(hop).isEmpty();
    }

    /** Those that were given their time, and did not answer. */
    private static List<AddressTry> dead(Hop hop) {
        return hop.addressTries().stream()
                .filter(tried ->
                        tried.result() != AddressTry.Result.CONNECTED && tried.result() != AddressTry.Result.CUT_SHORT)
                .toList();
    }

    private static Finding unreachable(SeenHop hop) {
        String dead = dead(hop.hop()).stream()
                .map(tried -> Addresses.text(tried.address()) + " (" + tried.result() + ")")
                .collect(Collectors.joining(", "));
        return new Draft(UNREACHABLE, "Of the addresses of " + hop.host() + ", " + dead + " did not answer.")
                .seen(hop.dns())
                .seen(hop.addresses())
                .done();
    }

    /** No route says nothing about the server until another address has shown that this computer has IPv6. */
    private static Stream<Finding> ipv6(Seen seen) {
        return neverTried(
                seen,
                IPV6,
                probe -> isIpv6(probe) && (hasIpv6(seen) || resultOf(probe) != AddressTry.Result.UNREACHABLE));
    }

    /** Host by host, the addresses that no hop had come to and that do not answer. */
    private static Stream<Finding> neverTried(Seen seen, FindingCode code, Predicate<AddressProbe> wanted) {
        return byHost(
                        seen.diagnosis().addresses().stream()
                                .filter(probe -> resultOf(probe) != AddressTry.Result.CONNECTED)
                                .filter(wanted),
                        AddressProbe::host)
                .map(host -> neverTried(seen, code, host.getKey(), host.getValue()));
    }

    private static Finding neverTried(Seen seen, FindingCode code, String host, List<AddressProbe> dead) {
        String addresses = dead.stream().map(ReachRules::text).collect(Collectors.joining(", "));
        Draft draft = new Draft(code, "Of the addresses of " + host + ", " + addresses + " did not answer.")
                // Silence may be the fault of the network that this computer is in, where IPv6 is concerned.
                .suspectedUnless(hasIpv6(seen)
                        || dead.stream()
                                .anyMatch(probe -> !isIpv6(probe) || resultOf(probe) == AddressTry.Result.REFUSED));
        seen.allHops().stream()
                .filter(hop -> hop.host().equals(host) && hop.hop().dns().isPresent())
                .findFirst()
                .ifPresent(hop -> draft.seen(hop.dns()).seen(hop.addresses()));
        dead.forEach(probe -> draft.seen(new Evidence(
                Evidence.Kind.ADDRESS,
                Evidence.Part.ADDRESSES,
                text(probe) + " after " + probe.tried().duration().toMillis() + " ms")));
        return draft.done();
    }

    /** Hosts in the order in which they came, each with what belongs to it in the same order. */
    private static <T> Stream<Map.Entry<String, List<T>>> byHost(Stream<T> all, Function<T, String> host) {
        return all.collect(Collectors.groupingBy(host, LinkedHashMap::new, Collectors.toList())).entrySet().stream();
    }

    private static boolean hasIpv6(Seen seen) {
        return seen.diagnosis().addresses().stream()
                .anyMatch(probe -> isIpv6(probe) && resultOf(probe) == AddressTry.Result.CONNECTED);
    }

    private static boolean isIpv6(AddressProbe probe) {
        return probe.tried().address().getAddress() instanceof Inet6Address;
    }

    private static AddressTry.Result resultOf(AddressProbe probe) {
        return probe.tried().result();
    }

    private static String text(AddressProbe probe) {
        return Addresses.text(probe.tried().address()) + " (" + resultOf(probe) + ")";
    }
}
