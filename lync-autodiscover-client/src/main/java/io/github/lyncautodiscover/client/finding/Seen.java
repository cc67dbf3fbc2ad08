package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.MobilityLink;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.SplitRow;
import io.github.lyncautodiscover.model.AccessLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A diagnosis as rules look at it: numbered, and with the questions that many of them ask. Immutable. */
final class Seen {
    private final LyncDiagnosis diagnosis;
    private final List<SeenHop> discoveryHops;
    private final List<List<SeenHop>> byAttempt;
    private final List<SeenHop> allHops;
    private final @Nullable DiscoveryNames names;
    private final @Nullable String mobilityHost;
    private final List<Ending> endings;
    private final List<List<Presented>> chains;
    private final List<LinkTo> links;
    private final List<MobilityLink> mobilityLinks;

    /**
     * A link of the answer.
     *
     * @param token what it is for, in lower case
     * @param host where it leads; empty when it cannot be used
     */
    private record LinkTo(String token, String host) {}

    /** What many rules ask for is worked out once. */
    Seen(LyncDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
        byAttempt = IntStream.rangeClosed(1, attempts().size())
                .mapToObj(this::numbered)
                .toList();
        discoveryHops = byAttempt.stream().flatMap(List::stream).toList();
        List<SeenHop> numbered = new ArrayList<>(discoveryHops);
        mobilityHop().ifPresent(numbered::add);
        for (CertificateProbe probe : diagnosis.certificates()) {
            numbered.add(new SeenHop(Evidence.Part.CERTIFICATES, probe.hop()));
        }
        allHops = List.copyOf(numbered);
        names = diagnosis.sipDomain().map(DiscoveryNames::of).orElse(null);
        mobilityLinks = endpoints().map(Endpoints::mobility).orElse(List.of());
        mobilityHost = mobilityHost(mobilityLinks).orElse(null);
        links = endpoints().stream()
                .flatMap(endpoints -> endpoints.response().resource().links().stream())
                .map(link -> new LinkTo(
                        link.token().toLowerCase(Locale.ROOT),
                        Urls.of(link).map(Urls::host).orElse("")))
                .toList();
        endings = Ending.in(this).toList();
        chains = Presented.byLeaf(Presented.in(this));
    }

    private List<SeenHop> numbered(int attemptNumber) {
        List<Hop> hops = attempts().get(attemptNumber - 1).hops();
        return IntStream.rangeClosed(1, hops.size())
                .mapToObj(number -> new SeenHop(new Evidence.HopPlace(attemptNumber, number), hops.get(number - 1)))
                .toList();
    }

    LyncDiagnosis diagnosis() {
        return diagnosis;
    }

    List<Attempt> attempts() {
        return diagnosis.discovery().map(Discovery::attempts).orElse(List.of());
    }

    /** The hops of the attempts, in order. */
    List<SeenHop> discoveryHops() {
        return discoveryHops;
    }

    /** The hops of one attempt, counted from 1; none for what is no attempt. */
    List<SeenHop> hopsOf(int attemptNumber) {
        return attemptNumber < 1 ? List.of() : byAttempt.get(attemptNumber - 1);
    }

    /** The hop that led to another one of the same attempt. */
    Optional<SeenHop> before(SeenHop hop) {
        return discoveryHops.stream()
                .filter(other -> hop.place() instanceof Evidence.HopPlace at
                        && new Evidence.HopPlace(at.attempt(), at.hop() - 1).equals(other.place()))
                .findFirst();
    }

    /** The hops of everything that was tried: attempts, mobility check, certificate matrix. */
    List<SeenHop> allHops() {
        return allHops;
    }

    /** Where something ended that should have worked from here. */
    List<Ending> endings() {
        return endings;
    }

    Optional<SeenHop> mobilityHop() {
        return diagnosis.mobility().map(MobilityCheck::hop).map(hop -> new SeenHop(Evidence.Part.MOBILITY, hop));
    }

    /** The second request of the mobility check, which proves nothing but who answered it. */
    Optional<SeenHop> mobilityRepeat() {
        return diagnosis
                .mobility()
                .flatMap(MobilityCheck::repeat)
                .map(hop -> new SeenHop(Evidence.Part.MOBILITY_AGAIN, hop));
    }

    /** An attempt and how it ended, counted from 1. */
    Evidence attempt(int number) {
        Attempt attempt = attempts().get(number - 1);
        String result = attempt.failure()
                .map(Object::toString)
                .orElse(attempt.response().isPresent() ? "answered" : "not tried");
        return new Evidence(
                Evidence.Kind.ATTEMPT, new Evidence.AttemptPlace(number), attempt.candidate() + " " + result);
    }

    Optional<Endpoints> endpoints() {
        return diagnosis.discovery().flatMap(Discovery::endpoints);
    }

    /** Where a link of the answer leads; empty when there is none, or one that cannot be used. */
    Optional<String> linkHost(String token) {
        return links.stream()
                .filter(link -> link.token.equalsIgnoreCase(token))
                .findFirst()
                .map(LinkTo::host)
                .filter(host -> !host.isEmpty());
    }

    /** Where the links of the answer lead whose tokens are wanted, which are given in lower case. */
    Stream<String> linkHosts(Predicate<String> wanted) {
        return links.stream()
                .filter(link -> !link.host.isEmpty() && wanted.test(link.token))
                .map(LinkTo::host);
    }

    /** {@link Endpoints#mobility()} of the answer; empty without one. */
    List<MobilityLink> mobilityLinks() {
        return mobilityLinks;
    }

    /** The chains of all hops, those with the same certificate of the server together. */
    List<List<Presented>> chains() {
        return chains;
    }

    Optional<AccessLocation> accessLocation() {
        return endpoints().flatMap(endpoints -> endpoints.response().accessLocation());
    }

    /** The names of the SIP domain that was looked up. */
    Optional<DiscoveryNames> names() {
        return Optional.ofNullable(names);
    }

    boolean isInside() {
        return diagnosis.vantage() == Vantage.INSIDE;
    }

    boolean isOutside() {
        return diagnosis.vantage() == Vantage.OUTSIDE;
    }

    /** What DNS said here about a host: in the survey, or else on the first hop that asked. */
    Optional<HostAnswer> dnsOf(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        Stream<HostAnswer> surveyed = diagnosis.survey().stream().flatMap(survey -> survey.hosts().stream());
        Stream<HostAnswer> asked = allHops().stream().flatMap(seen -> seen.hop().dns().stream());
        return Stream.concat(surveyed, asked)
                .filter(answer -> answer.name().equals(name))
                .findFirst();
    }

    /** The External Web Services FQDN, as the answer names it for mobility; empty for one that is an address. */
    Optional<String> mobilityHost() {
        return Optional.ofNullable(mobilityHost);
    }

    private static Optional<String> mobilityHost(List<MobilityLink> links) {
        return links.stream()
                .filter(link -> !link.isInternal())
                .findFirst()
                .map(link -> Urls.host(link.url()))
                .filter(host -> !host.startsWith("[") && !host.matches("[0-9.]+"));
    }

    /** What both sides say about a host; empty unless both were asked for it. */
    Optional<SplitRow> splitOf(String host) {
        return diagnosis.split().stream()
                .flatMap(split -> split.rows().stream())
                .filter(row -> row.name().equalsIgnoreCase(host))
                .findFirst();
    }

    /** What DNS inside says about a host: its own side of the comparison, or what was heard here unless that is outside. */
    Optional<HostAnswer> insideAnswer(String host) {
        return splitOf(host).map(SplitRow::inside).or(() -> isOutside() ? Optional.empty() : dnsOf(host));
    }

    /** Every time that a server here found a host: neither from the cache nor from the hosts file. */
    List<HostAnswer> foundByServers(String host) {
        return Stream.concat(
                        diagnosis.survey().stream().flatMap(survey -> survey.hosts().stream()),
                        allHops().stream()
                                .filter(seen -> !seen.hop().isReused())
                                .flatMap(seen -> seen.hop().dns().stream()))
                .filter(answer -> answer.name().equalsIgnoreCase(host))
                .filter(answer -> answer.found() && answer.source() == AnswerSource.SERVER)
                .toList();
    }

    /** The attempt that answered, counted from 1. */
    Optional<Integer> answeredAttempt() {
        return IntStream.rangeClosed(1, attempts().size())
                .filter(number -> attempts().get(number - 1).response().isPresent())
                .boxed()
                .findFirst();
    }

    /** The attempts that failed, counted from 1. */
    List<Integer> failedAttempts() {
        return IntStream.rangeClosed(1, attempts().size())
                .filter(number -> attempts().get(number - 1).failure().isPresent())
                .boxed()
                .toList();
    }

    /** How an attempt failed, counted from 1. */
    Optional<FailureKind> failureOf(int number) {
        return attempts().get(number - 1).failure().map(Failure::kind);
    }

    /** Whether the attempt that a hop belongs to led to an answer; false for the checks. */
    boolean led(SeenHop hop) {
        return hop.place() instanceof Evidence.HopPlace at
                && attempts().get(at.attempt() - 1).response().isPresent();
    }

    /** What locks nobody out, because another candidate makes up for it, is no error. */
    Severity unlessAnswered(Severity severity) {
        return severity == Severity.ERROR && endpoints().isPresent() ? Severity.WARNING : severity;
    }

    /** Something that the answer says, and the hop that it came with. */
    Evidence document(String text) {
        Evidence.Place place = answeredAttempt()
                .<Evidence.Place>map(
                        number -> new Evidence.HopPlace(number, hopsOf(number).size()))
                .orElse(Evidence.Part.NOWHERE);
        return new Evidence(Evidence.Kind.DOCUMENT, place, text);
    }

    /** Both sides of a comparison. */
    static List<Evidence> sides(SplitRow row) {
        return List.of(
                new Evidence(Evidence.Kind.RECORD, Evidence.Part.SPLIT, "inside " + row.inside()),
                new Evidence(Evidence.Kind.RECORD, Evidence.Part.SPLIT, "outside " + row.outside()));
    }
}
