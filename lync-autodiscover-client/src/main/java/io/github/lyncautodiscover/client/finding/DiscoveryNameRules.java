package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import io.github.lyncautodiscover.dns.SplitRow;
import io.github.lyncautodiscover.model.AccessLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that discovery begins with: which are there, which should not be, and how long they may be kept. */
final class DiscoveryNameRules implements Family {
    private static final FindingCode SRV_ONLY = new FindingCode(
            "SRV_ONLY",
            Severity.ERROR,
            "DNS has records for desktop clients only, and mobile clients never use those.",
            "Publish lyncdiscover (outside) and lyncdiscoverinternal (inside) for the SIP domain; SRV and sip records"
                    + " do not help mobile clients.");
    private static final FindingCode INTERNAL_MISSING = new FindingCode(
            "LDI_MISSING_INSIDE",
            Severity.WARNING,
            "lyncdiscoverinternal is missing inside, so that clients there are treated as external or fail.",
            "Publish lyncdiscoverinternal inside for every SIP domain: the Front End's address, or the reverse proxy's where phones distrust its certificate.");
    private static final FindingCode INTERNAL_OUTSIDE = new FindingCode(
            "LDI_PUBLISHED_OUTSIDE",
            Severity.WARNING,
            "lyncdiscoverinternal resolves outside, so that clients there lose time before they go on to lyncdiscover.",
            "Remove lyncdiscoverinternal from public DNS; it belongs inside only.");
    private static final FindingCode ZERO = new FindingCode(
            "TTL_ZERO",
            Severity.WARNING,
            "A name has TTL 0, so that every client asks DNS for every connection.",
            "Unless devices have to follow at once from a private to a public address, set a TTL of up to 300 s: with 0, every connection costs a question.");

    private static final Set<FailureKind> UNKNOWN_NAME =
            Set.of(FailureKind.DNS_NAME_NOT_FOUND, FailureKind.DNS_NO_ADDRESS);
    private static final Set<FailureKind> COSTLY =
            Set.of(FailureKind.CONNECT_TIMEOUT, FailureKind.CONNECT_UNREACHABLE, FailureKind.CONNECT_REFUSED);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(SRV_ONLY, DiscoveryNameRules::srvOnly),
                new Rule(INTERNAL_MISSING, DiscoveryNameRules::missingInside),
                new Rule(INTERNAL_OUTSIDE, DiscoveryNameRules::publishedOutside),
                new Rule(ZERO, DiscoveryNameRules::ttlZero));
    }

    private static Stream<Finding> srvOnly(Seen seen) {
        return seen.diagnosis().survey().stream()
                .filter(survey ->
                        survey.internal().missing() && survey.external().missing())
                .filter(survey -> !isOnline(survey.external()))
                .flatMap(survey -> {
                    Stream<ServiceAnswer> services = survey.services().stream()
                            .filter(service -> !service.name().startsWith("_sipfederationtls."))
                            .filter(service -> !service.targets().isEmpty());
                    Stream<HostAnswer> fallBacks = survey.fallBacks().stream()
                            .filter(answer -> answer.found() && !survey.fromWildcard(answer));
                    List<Evidence> records = Stream.concat(services, fallBacks)
                            .map(DiscoveryNameRules::record)
                            .toList();
                    return records.isEmpty()
                            ? Stream.empty()
                            : new Draft(
                                            SRV_ONLY,
                                            "Neither discovery name of "
                                                    + survey.names().sipDomain()
                                                    + " exists here, only records for desktop clients: mobile clients"
                                                    + " cannot sign in.")
                                    .seen(record(survey.internal()))
                                    .seen(record(survey.external()))
                                    .seen(records)
                                    .seen(unknown(seen))
                                    .alone();
                });
    }

    private static Stream<Finding> missingInside(Seen seen) {
        return seen.names().stream().flatMap(names -> {
            Optional<SplitRow> row = seen.splitOf(names.internal());
            Optional<HostAnswer> external = seen.insideAnswer(names.external());
            boolean online = external.filter(DiscoveryNameRules::isOnline).isPresent();
            boolean surely = row.isPresent() || seen.isInside();
            return seen
                    .insideAnswer(names.internal())
                    .filter(internal -> internal.missing() && !online)
                    .filter(internal -> surely || looksInside(seen, external))
                    .stream()
                    .flatMap(internal -> {
                        String message = names.internal() + " does not exist inside (" + internal.status()
                                + (internal.dangling() ? ", an alias that leads nowhere" : "") + "): clients there "
                                + (external.filter(HostAnswer::found).isPresent()
                                        ? "fall through to " + names.external() + " and are treated as external."
                                        : "find no discovery service at all.");
                        Draft draft = new Draft(INTERNAL_MISSING, message).suspectedUnless(surely);
                        row.ifPresentOrElse(both -> draft.seen(Seen.sides(both)), () -> draft.seen(record(internal)));
                        external.ifPresent(answer -> draft.seen(record(answer)));
                        return draft.seen(attempts(seen, names)).alone();
                    });
        });
    }

    private static boolean looksInside(Seen seen, Optional<HostAnswer> external) {
        boolean isPrivate = external.filter(answer -> answer.addressClasses().contains(AddressClass.PRIVATE)
                        || answer.addressClasses().contains(AddressClass.ULA))
                .isPresent();
        boolean saysInternal =
                seen.accessLocation().filter(AccessLocation.INTERNAL::equals).isPresent();
        return isPrivate || saysInternal;
    }

    private static boolean isOnline(HostAnswer answer) {
        return answer.aliases().stream()
                .anyMatch(alias -> OnlineHost.recognise(alias.target()).isPresent());
    }

    private static Stream<Finding> publishedOutside(Seen seen) {
        return seen.names().stream().flatMap(names -> {
            Optional<SplitRow> row = seen.splitOf(names.internal());
            boolean surely = row.isPresent() || seen.isOutside();
            return row
                    .map(SplitRow::outside)
                    .or(() -> seen.isInside() ? Optional.empty() : seen.dnsOf(names.internal()))
                    .filter(HostAnswer::found)
                    // A wildcard is nobody's decision about this name, and has a finding of its own.
                    .filter(answer -> row.isPresent() || !isFromWildcard(seen, answer))
                    .filter(answer -> surely || looksOutside(seen, names, answer))
                    .stream()
                    .flatMap(answer -> {
                        Duration cost = row.isPresent() && !seen.isOutside() ? Duration.ZERO : cost(seen, names);
                        String message = names.internal() + " resolves outside to "
                                + answer.addresses().stream()
                                        .map(address ->
                                                address.getHostAddress() + " (" + AddressClass.of(address) + ")")
                                        .collect(Collectors.joining(", "))
                                + (cost.isZero()
                                        ? "."
                                        : ", which cost " + cost.toMillis() / 1000.0
                                                + " s here before the next name was" + " tried.");
                        boolean answers = seen.isOutside()
                                && internal(seen, names).stream()
                                        .anyMatch(attempt -> attempt.response().isPresent());
                        Draft draft = new Draft(INTERNAL_OUTSIDE, message)
                                .severity(answers ? Severity.INFO : INTERNAL_OUTSIDE.severity())
                                .suspectedUnless(surely);
                        row.ifPresentOrElse(both -> draft.seen(Seen.sides(both)), () -> draft.seen(record(answer)));
                        return draft.seen(attempts(seen, names)).alone();
                    });
        });
    }

    /** Nobody has said where this is: a private address that nobody answers at, and an answer for those outside. */
    private static boolean looksOutside(Seen seen, DiscoveryNames names, HostAnswer answer) {
        boolean isPrivate = !answer.addressClasses().contains(AddressClass.PUBLIC);
        boolean external =
                seen.accessLocation().filter(AccessLocation.EXTERNAL::equals).isPresent();
        List<Attempt> internal = internal(seen, names);
        return isPrivate
                && external
                && !internal.isEmpty()
                && internal.stream()
                        .allMatch(attempt -> attempt.failure()
                                .filter(failure -> COSTLY.contains(failure.kind()))
                                .isPresent());
    }

    private static List<Attempt> internal(Seen seen, DiscoveryNames names) {
        return seen.attempts().stream()
                .filter(attempt -> names.internal().equals(attempt.candidate().host()))
                .toList();
    }

    private static boolean isFromWildcard(Seen seen, HostAnswer answer) {
        return seen.diagnosis()
                .survey()
                .filter(survey -> survey.fromWildcard(answer))
                .isPresent();
    }

    /** The attempts that ended at a name that does not exist. */
    private static List<Evidence> unknown(Seen seen) {
        return seen.failedAttempts().stream()
                .filter(number -> seen.hopsOf(number).size() <= 1)
                .filter(number -> UNKNOWN_NAME.contains(seen.failureOf(number).orElseThrow()))
                .map(seen::attempt)
                .toList();
    }

    /** What clients lose there before they go on; those that get their answer lose nothing. */
    private static Duration cost(Seen seen, DiscoveryNames names) {
        return internal(seen, names).stream()
                .filter(attempt -> attempt.failure().isPresent())
                .flatMap(attempt -> attempt.hops().stream())
                .map(hop -> hop.times().total())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Evidence> attempts(Seen seen, DiscoveryNames names) {
        List<Evidence> lines = new ArrayList<>();
        for (Attempt attempt : internal(seen, names)) {
            lines.add(seen.attempt(seen.attempts().indexOf(attempt) + 1));
        }
        return lines;
    }

    /** A resolver that counts down may say 0 once; one that says so twice does not count. */
    private static Stream<Finding> ttlZero(Seen seen) {
        Stream<String> discovery =
                seen.names().stream().flatMap(names -> Stream.of(names.internal(), names.external()));
        List<List<HostAnswer>> zero = Stream.concat(discovery, seen.mobilityHost().stream())
                .distinct()
                .map(host -> zeros(seen, host))
                .filter(answers -> !answers.isEmpty())
                .toList();
        if (zero.isEmpty()) {
            return Stream.empty();
        }
        String hosts = zero.stream().map(answers -> answers.get(0).name()).collect(Collectors.joining(", "));
        boolean byDesign = zero.stream()
                .flatMap(List::stream)
                .filter(answer -> seen.names()
                        .filter(names -> names.internal().equals(answer.name()))
                        .isEmpty())
                .anyMatch(answer -> answer.addressClasses().contains(AddressClass.PRIVATE)
                        || answer.addressClasses().contains(AddressClass.ULA));
        return new Draft(ZERO, "TTL 0 for " + hosts + ": each connection of each client costs a question to DNS.")
                // So that devices follow at once from a private address inside to a public one outside.
                .severity(byDesign ? Severity.INFO : ZERO.severity())
                .suspectedUnless(zero.stream().anyMatch(answers -> answers.size() > 1))
                .seen(zero.stream().map(answers -> record(answers.get(0))).toList())
                .alone();
    }

    private static List<HostAnswer> zeros(Seen seen, String host) {
        List<HostAnswer> here = seen.foundByServers(host);
        boolean counted = here.stream().anyMatch(answer -> !answer.ttl().isZero());
        Stream<HostAnswer> sides = seen.splitOf(host).stream().flatMap(row -> Stream.of(row.inside(), row.outside()));
        return Stream.concat(counted ? Stream.empty() : here.stream(), sides)
                .filter(answer -> answer.found() && answer.source() == AnswerSource.SERVER)
                .filter(answer -> answer.ttl().isZero())
                .toList();
    }

    private static Evidence record(DnsAnswer answer) {
        return new Evidence(Evidence.Kind.RECORD, Evidence.Part.DNS, answer.toString());
    }
}
