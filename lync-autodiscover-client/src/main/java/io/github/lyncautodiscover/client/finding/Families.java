package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of all families, in the order of the catalogue. */
final class Families {
    static final List<Family> ALL = List.of(
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
            new PreauthenticationRules(),
            new BehindProxyRules(),
            new WrongServerRules(),
            new HostRules(),
            new ListenerRules(),
            new UnpublishedRules(),
            new DnsFailureRules(),
            new AliasRules(),
            new DocumentRules(),
            new LinkRules(),
            new RefusedRedirectRules(),
            new RedirectBackRules(),
            new ServiceRules(),
            new DiscoveryHairpinRules(),
            new TeamsRules(),
            new TeamsRecordRules(),
            new AppleRules(),
            new HandshakeSizeRules(),
            new ClientCertificateRules(),
            new ReadinessRules(),
            new LogRules());

    static final List<Family.Rule> RULES =
            ALL.stream().flatMap(family -> family.rules().stream()).toList();

    /** Those that look at what the rules before them have found. */
    static final List<Family.LateRule> LATE = List.of(UnexplainedRules.RULE, OutcomeRules.LATE);

    private Families() {}

    static List<Finding> examine(LyncDiagnosis diagnosis) {
        Seen seen = new Seen(diagnosis);
        List<Finding> drawn = sorted(Stream.concat(
                RULES.stream().flatMap(rule -> rule.check().apply(seen)),
                OwnRules.found().examine(diagnosis)));
        for (Family.LateRule rule : LATE) {
            drawn = sorted(Stream.concat(drawn.stream(), rule.check().apply(seen, drawn)));
        }
        Mask mask = Mask.of(
                diagnosis.discovery().map(found -> Secrets.of(found.user())).orElseGet(Secrets::none));
        return OutcomeRules.inOrder(seen, drawn).stream()
                .map(finding -> clean(finding, mask))
                .toList();
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    /** Rules quote what peers have said, who may have said anything. */
    private static Finding clean(Finding finding, Mask mask) {
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.certainty(),
                Texts.printable(mask.text(finding.message())),
                mask.text(finding.remedy()),
                finding.evidence().stream()
                        .map(seen -> new Evidence(seen.kind(), seen.place(), Texts.printable(mask.text(seen.text()))))
                        .toList());
    }
}
