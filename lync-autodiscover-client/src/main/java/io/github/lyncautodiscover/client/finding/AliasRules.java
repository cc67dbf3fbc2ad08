package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.dns.SplitRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Aliases (CNAME) that lead to a name without an address. */
final class AliasRules implements Family {
    private static final FindingCode DANGLING = new FindingCode(
            "ALIAS_DANGLING",
            Severity.WARNING,
            "A name is an alias (CNAME) of a name that has no address.",
            "Correct the target of the alias, create its address, or remove the alias where nobody needs the name any more.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(DANGLING, AliasRules::dangling));
    }

    /** An answer and where it was heard. */
    private record Heard(DnsAnswer answer, Evidence.Place place, String side) {
        Evidence evidence() {
            return new Evidence(Evidence.Kind.RECORD, place, side + answer);
        }
    }

    private static Stream<Finding> dangling(Seen seen) {
        Map<String, List<Heard>> byName = heard(seen)
                .filter(heard -> heard.answer.dangling() && isWanted(seen, heard))
                .collect(Collectors.groupingBy(heard -> heard.answer.name(), LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().map(same -> {
            DnsAnswer answer = same.get(0).answer;
            Optional<String> meant = meant(seen, answer.canonicalName());
            Draft draft = new Draft(
                    DANGLING,
                    answer.name() + " is an alias of " + answer.canonicalName() + ", which has no address ("
                            + answer.status() + ")"
                            + meant.map(target -> "; " + target + " with a final period is probably meant")
                                    .orElse("")
                            + ".");
            meant.ifPresent(target -> draft.remedy(
                    "End the target of the alias with a period: without it, the zone's own name is added to " + target
                            + "."));
            return draft.seen(same.stream().map(Heard::evidence).distinct().toList())
                    .done();
        });
    }

    private static Stream<Heard> heard(Seen seen) {
        Stream<Heard> hops = seen.discoveryHops().stream()
                .flatMap(hop -> hop.hop().dns().stream().map(answer -> new Heard(answer, hop.place(), "")));
        Stream<Heard> surveyed = seen.diagnosis().survey().stream()
                .flatMap(survey -> survey.hosts().stream())
                .map(answer -> new Heard(answer, Evidence.Part.DNS, ""));
        Stream<Heard> sides = seen.diagnosis().split().stream()
                .flatMap(split -> split.rows().stream())
                .flatMap(AliasRules::sides);
        return Stream.of(hops, surveyed, sides).flatMap(all -> all);
    }

    private static Stream<Heard> sides(SplitRow row) {
        return Stream.of(
                new Heard(row.inside(), Evidence.Part.SPLIT, "inside "),
                new Heard(row.outside(), Evidence.Part.SPLIT, "outside "));
    }

    /** What is left of Skype for Business Online need not answer, and the internal name has no business outside. */
    private static boolean isWanted(Seen seen, Heard heard) {
        boolean internal = seen.names()
                .map(DiscoveryNames::internal)
                .filter(heard.answer.name()::equals)
                .isPresent();
        return OnlineHost.recognise(heard.answer.canonicalName()).isEmpty() && !(internal && seen.isOutside());
    }

    /** A target in the zone that would make sense without the zone's name: a host online, or a full name of the domain. */
    private static Optional<String> meant(Seen seen, String target) {
        String domain = seen.diagnosis().sipDomain().orElse("");
        if (domain.isEmpty() || !target.endsWith("." + domain)) {
            return Optional.empty();
        }
        String rest = target.substring(0, target.length() - domain.length() - 1);
        return Optional.of(rest).filter(name -> OnlineHost.recognise(name).isPresent() || Hosts.isWithin(name, domain));
    }
}
