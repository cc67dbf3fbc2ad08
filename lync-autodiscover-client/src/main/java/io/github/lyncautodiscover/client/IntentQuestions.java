package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.IntentCheck;
import io.github.lyncautodiscover.client.evidence.IntentSurvey;
import io.github.lyncautodiscover.client.work.Answering;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions to DNS that an intent is judged by, all on their way at once; outside where that can be asked. */
final class IntentQuestions {
    private final Intent intent;
    private final boolean outside;
    private final List<String> domains;
    private final DnsView view;
    private final DnsView own;

    /** Asks nobody yet. */
    IntentQuestions(Intent intent, Examination examination, String userDomain, DnsView own) {
        this.intent = intent;
        this.own = own;
        Optional<DnsView> elsewhere = examination.outside(own);
        this.outside = elsewhere.isPresent();
        this.view = elsewhere.orElse(own);
        Set<String> all =
                new LinkedHashSet<>(List.of(DiscoveryNames.of(userDomain).sipDomain()));
        all.addAll(examination.domains());
        this.domains = List.copyOf(all);
    }

    /** What is known before anybody has answered. */
    IntentCheck unanswered() {
        return new IntentCheck(intent, outside, domains, List.of());
    }

    Asked ask(Scope scope) {
        return new Asked(domains.stream().map(domain -> asked(domain, scope)).toList());
    }

    private Domain asked(String domain, Scope scope) {
        // The user's own records are surveyed anyway.
        boolean surveyed = view == own && domain.equals(domains.get(0));
        Stream<String> simple = intent == Intent.TEAMS_ONLY ? Stream.of("meet.", "dialin.") : Stream.empty();
        return new Domain(
                surveyed ? null : new Answering<>(scope, DnsSurvey.ofAsync(view, domain)),
                simple.map(label -> new Answering<>(scope, view.hostAsync(label + domain)))
                        .toList());
    }

    private record Domain(@Nullable Answering<DnsSurvey> survey, List<Answering<HostAnswer>> simpleUrls) {
        Optional<IntentSurvey> within(Budget budget, @Nullable DnsSurvey own) {
            List<HostAnswer> simple = simpleUrls.stream()
                    .map(question -> question.within(budget))
                    .flatMap(Optional::stream)
                    .toList();
            return (survey == null ? Optional.ofNullable(own) : survey.within(budget))
                    .filter(all -> simple.size() == simpleUrls.size())
                    .map(all -> new IntentSurvey(all, simple));
        }
    }

    /** Questions on their way. */
    final class Asked {
        private final List<Domain> asked;

        private Asked(List<Domain> asked) {
            this.asked = asked;
        }

        /** What is there in time; the survey of the user's domain is given where it is the same one. */
        IntentCheck within(Budget budget, @Nullable DnsSurvey surveyed) {
            return new IntentCheck(
                    intent,
                    outside,
                    domains,
                    asked.stream()
                            .flatMap(domain -> domain.within(budget, surveyed).stream())
                            .toList());
        }
    }
}
