package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.IntentCheck;
import io.github.lyncautodiscover.client.work.Answering;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
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
        // The user's own records are surveyed anyway.
        int surveyed = view == own ? 1 : 0;
        return new Asked(domains.stream()
                .skip(surveyed)
                .map(domain -> new Answering<>(scope, DnsSurvey.ofAsync(view, domain)))
                .toList());
    }

    /** Questions on their way. */
    final class Asked {
        private final List<Answering<DnsSurvey>> questions;

        private Asked(List<Answering<DnsSurvey>> questions) {
            this.questions = questions;
        }

        /** What is there in time; the survey of the user's domain is given, where it is the same one. */
        IntentCheck within(Budget budget, @Nullable DnsSurvey surveyed) {
            Stream<DnsSurvey> others = questions.stream().flatMap(question -> question.within(budget).stream());
            Stream<DnsSurvey> users = view == own ? Stream.ofNullable(surveyed) : Stream.empty();
            return new IntentCheck(
                    intent, outside, domains, Stream.concat(users, others).toList());
        }
    }
}
