package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.SplitReason;
import io.github.lyncautodiscover.dns.SplitRow;
import io.github.lyncautodiscover.dns.SplitStatus;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that mean one thing inside and another outside, by design or by mistake. */
final class SplitDnsRules implements Family {
    /** Above this, people notice that their device has not followed them. */
    private static final Duration LONG_TTL = Duration.ofMinutes(5);

    private static final FindingCode UNRESOLVABLE = new FindingCode(
            "LINK_HOST_UNRESOLVABLE",
            Severity.ERROR,
            "A document leads to a host that DNS does not know here.",
            "Add the External Web Services FQDN to DNS here: with the public address where the firewall allows hairpin, else the reverse proxy's private one.");
    private static final FindingCode MISMATCH = new FindingCode(
            "SPLIT_DNS_MISMATCH",
            Severity.ERROR,
            "DNS inside and outside disagree about a name in a way that locks devices out.",
            "Publish the name on the side that lacks it, with an address that devices there can reach.");
    private static final FindingCode PRIVATE = new FindingCode(
            "EXTERNAL_MCX_PRIVATE_IP",
            Severity.INFO,
            "The external web services have a private address inside, which devices may still hold when they leave.",
            "Prefer the public address on both sides with a hairpin; where that cannot be, keep the TTL of the private address at 300 s or less.");
    private static final FindingCode HIGH_TTL = new FindingCode(
            "TTL_HIGH_FOR_SPLIT",
            Severity.WARNING,
            "A name that means another address outside may be kept longer than 300 s.",
            "Lower the TTL to 300 s or less on both sides, or give the name the same public address on both.");

    private static final Set<FailureKind> UNKNOWN_NAME =
            Set.of(FailureKind.DNS_NAME_NOT_FOUND, FailureKind.DNS_NO_ADDRESS);

    /** Those that no other code is for. */
    private static final Set<SplitReason> FOUND_ELSEWHERE =
            Set.of(SplitReason.NO_DISCOVERY_INSIDE, SplitReason.INTERNAL_MISSING_INSIDE);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(UNRESOLVABLE, SplitDnsRules::unresolvable),
                new Rule(MISMATCH, SplitDnsRules::mismatch),
                new Rule(PRIVATE, SplitDnsRules::privateInside),
                new Rule(HIGH_TTL, SplitDnsRules::highTtl));
    }

    /** Hops that something led to but a login; the names of candidates are known to everybody, and may be missing. */
    private static Stream<Finding> unresolvable(Seen seen) {
        Stream<SeenHop> led = seen.discoveryHops().stream()
                .filter(hop -> seen.before(hop)
                        .filter(from -> Product.loginOf(from).isEmpty())
                        .isPresent());
        return Stream.concat(led, seen.mobilityHop().stream())
                .filter(hop -> hop.hop()
                        .failure()
                        .filter(failure -> UNKNOWN_NAME.contains(failure.kind()))
                        .isPresent())
                .collect(Collectors.groupingBy(SeenHop::host, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(hops -> unresolvable(seen, hops));
    }

    private static Finding unresolvable(Seen seen, List<SeenHop> hops) {
        SeenHop hop = hops.get(0);
        boolean mobility = hops.stream().anyMatch(one -> one.place() == Evidence.Part.MOBILITY);
        Optional<SplitRow> row = seen.splitOf(hop.host());
        String elsewhere = row.map(both -> both.outside().found()
                                && both.inside().missing()
                        ? " inside, while it resolves outside"
                        : both.inside().found() && both.outside().missing() ? " outside, while it resolves inside" : "")
                .orElse("");
        String message = "A document leads to " + hop.host() + ", which does not resolve"
                + (elsewhere.isEmpty() ? " here" : elsewhere) + " ("
                + hop.hop().failure().orElseThrow().detail() + ").";
        Draft draft = new Draft(UNRESOLVABLE, message)
                .severity(mobility ? UNRESOLVABLE.severity() : seen.unlessAnswered(UNRESOLVABLE.severity()))
                .suspectedUnless(!elsewhere.isEmpty());
        hops.forEach(one -> draft.seen(one.evidence()).seen(one.dns()));
        row.ifPresent(both -> draft.seen(Seen.sides(both)));
        return draft.done();
    }

    private static Stream<Finding> mismatch(Seen seen) {
        return seen.diagnosis().split().stream()
                .flatMap(split -> split.rows().stream())
                .filter(SplitDnsRules::disagrees)
                .map(row -> new Draft(MISMATCH, row.name() + ": " + row.why())
                        .severity(row.status() == SplitStatus.BROKEN ? Severity.ERROR : Severity.WARNING)
                        .seen(Seen.sides(row))
                        .done());
    }

    private static boolean disagrees(SplitRow row) {
        boolean broken = row.status() == SplitStatus.BROKEN && !FOUND_ELSEWHERE.contains(row.reason());
        boolean otherAddress = row.reason() == SplitReason.WEB_OTHER_ADDRESS_INSIDE;
        boolean nowhere = row.inside().missing() && row.outside().missing();
        return (broken || otherAddress) && !nowhere;
    }

    private static Stream<Finding> privateInside(Seen seen) {
        return privateAnswer(seen).stream().flatMap(answer -> {
            String message = answer.name() + " resolves to " + addresses(answer)
                    + " inside, which leads nowhere once a device has left the Wi-Fi" + kept(answer) + ".";
            return evidence(seen, answer, new Draft(PRIVATE, message).severity(severity(answer)))
                    .alone();
        });
    }

    /** With a short TTL it is a design that the maker documents. */
    private static Severity severity(HostAnswer answer) {
        boolean kept = answer.source() == AnswerSource.SERVER && answer.ttl().compareTo(LONG_TTL) > 0;
        return kept ? Severity.WARNING : Severity.INFO;
    }

    private static Stream<Finding> highTtl(Seen seen) {
        return privateAnswer(seen)
                .filter(answer -> answer.source() == AnswerSource.SERVER)
                .filter(answer -> answer.ttl().compareTo(LONG_TTL) > 0)
                .stream()
                .flatMap(answer -> {
                    String message = answer.name() + " has " + addresses(answer) + " inside with a TTL of "
                            + answer.ttl().toSeconds() + " s: a device that leaves the Wi-Fi may look for it there that"
                            + " long.";
                    return evidence(seen, answer, new Draft(HIGH_TTL, message)).alone();
                });
    }

    /** What the mobility host means inside, when that is of no use outside; a server's own word before a cached one. */
    private static Optional<HostAnswer> privateAnswer(Seen seen) {
        return seen.mobilityHost()
                .flatMap(host -> seen.splitOf(host)
                        .map(SplitRow::inside)
                        .or(() -> seen.isOutside()
                                ? Optional.empty()
                                : seen.foundByServers(host).stream().findFirst().or(() -> seen.dnsOf(host))))
                .filter(answer -> answer.addresses().stream().anyMatch(SplitDnsRules::isPrivate));
    }

    /** Where the client may stand outside, the address may just as well be a leak. */
    private static Draft evidence(Seen seen, HostAnswer answer, Draft draft) {
        Optional<SplitRow> row = seen.splitOf(answer.name());
        draft.suspectedUnless(row.isPresent() || seen.isInside());
        return row.isPresent()
                ? draft.seen(Seen.sides(row.get()))
                : draft.seen(new Evidence(Evidence.Kind.RECORD, Evidence.Part.DNS, answer.toString()));
    }

    private static boolean isPrivate(InetAddress address) {
        AddressClass kind = AddressClass.of(address);
        return kind == AddressClass.PRIVATE || kind == AddressClass.ULA;
    }

    private static String kept(HostAnswer answer) {
        return answer.source() == AnswerSource.SERVER ? " (TTL " + answer.ttl().toSeconds() + " s)" : "";
    }

    private static String addresses(HostAnswer answer) {
        return answer.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }
}
