package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of all families, in the order of the catalogue. */
final class Families {
    static final List<Rule> RULES = Stream.of(
                    new OutcomeRules(),
                    new TrustRules(),
                    new NameRules(),
                    new ValidityRules(),
                    new ProtocolRules(),
                    new ClockRules(),
                    new MobilityRules(),
                    new SplitDnsRules(),
                    new DiscoveryNameRules(),
                    new AffinityRules(),
                    new RedirectRules(),
                    new PublishingRules(),
                    new ForeignAnswerRules(),
                    new AccessRules(),
                    new OnlineRules(),
                    new ReachRules(),
                    new DnsServerRules(),
                    new LogRules())
            .flatMap(family -> family.rules().stream())
            .toList();

    /** Those that look at what the rules before them have found. */
    static final List<LateRule> LATE = List.of(UnexplainedRules.RULE, OutcomeRules.LATE);

    private Families() {}

    static List<Finding> examine(LyncDiagnosis diagnosis) {
        Seen seen = new Seen(diagnosis);
        List<Finding> drawn = sorted(RULES.stream().flatMap(rule -> rule.check().apply(seen)));
        for (LateRule rule : LATE) {
            drawn = sorted(Stream.concat(drawn.stream(), rule.check().apply(seen, drawn)));
        }
        return OutcomeRules.inOrder(seen, drawn);
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }
}
