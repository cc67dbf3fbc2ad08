package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.Attempt;
import io.github.lyncautodiscover.client.CertificateProbe;
import io.github.lyncautodiscover.client.Discovery;
import io.github.lyncautodiscover.client.Endpoints;
import io.github.lyncautodiscover.client.LyncDiagnosis;
import io.github.lyncautodiscover.client.MobilityCheck;
import io.github.lyncautodiscover.client.Vantage;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AccessLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A diagnosis as rules look at it: numbered, and with the questions that many of them ask. Immutable. */
final class Seen {
    private final LyncDiagnosis diagnosis;
    private final List<SeenHop> discoveryHops;

    Seen(LyncDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
        List<SeenHop> numbered = new ArrayList<>();
        for (int i = 0; i < attempts().size(); i++) {
            Attempt attempt = attempts().get(i);
            for (int j = 0; j < attempt.hops().size(); j++) {
                numbered.add(new SeenHop((i + 1) + "." + (j + 1), attempt.hops().get(j)));
            }
        }
        discoveryHops = List.copyOf(numbered);
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

    /** The hops of one attempt, counted from 1. */
    List<SeenHop> hopsOf(int attemptNumber) {
        return discoveryHops.stream()
                .filter(seen -> seen.place().startsWith(attemptNumber + "."))
                .toList();
    }

    /** The hops of everything that was tried: attempts, mobility check, certificate matrix. */
    List<SeenHop> allHops() {
        Stream<SeenHop> mobility = diagnosis.mobility().stream().map(check -> new SeenHop("mobility", check.hop()));
        Stream<SeenHop> probes = diagnosis.certificates().stream()
                .map(CertificateProbe::hop)
                .map(hop -> new SeenHop("certificates", hop));
        return Stream.of(discoveryHops.stream(), mobility, probes)
                .flatMap(hops -> hops)
                .toList();
    }

    Optional<SeenHop> mobilityHop() {
        return diagnosis.mobility().map(MobilityCheck::hop).map(hop -> new SeenHop("mobility", hop));
    }

    /** An attempt and how it ended, counted from 1. */
    Evidence attempt(int number) {
        Attempt attempt = attempts().get(number - 1);
        String result = attempt.failure()
                .map(Object::toString)
                .orElse(attempt.response().isPresent() ? "answered" : "not tried");
        return new Evidence(Evidence.Kind.ATTEMPT, String.valueOf(number), attempt.candidate() + " " + result);
    }

    Optional<Endpoints> endpoints() {
        return diagnosis.discovery().flatMap(Discovery::endpoints);
    }

    Optional<AccessLocation> accessLocation() {
        return endpoints().flatMap(endpoints -> endpoints.response().accessLocation());
    }

    /** The names of the SIP domain that was looked up. */
    Optional<DiscoveryNames> names() {
        return diagnosis.sipDomain().map(DiscoveryNames::of);
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
}
