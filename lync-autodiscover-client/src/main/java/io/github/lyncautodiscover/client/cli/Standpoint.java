package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The client and the DNS views that the options name, to be closed at the end. */
final class Standpoint implements AutoCloseable {
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final AutodiscoverClient client;
    private final Examination examination;
    private final List<String> skipped;
    private final Rate rate;

    private Standpoint(Options options) {
        LookupOptions lookup = options.lookup();
        LyncAutodiscover.Builder builder = LyncAutodiscover.builder()
                .plan(lookup.plan())
                .strategy(lookup.strategy())
                .timeouts(
                        lookup.rate().timeouts(lookup.deadline(), options.jobs().count()))
                .tls(lookup.tls())
                .route(ConnectTo.route(lookup.connectTo()));
        rate = lookup.rate();
        if (rate.isLimited()) {
            builder.rate(rate.perSecond());
        }
        DnsView names =
                lookup.dns().isEmpty() ? paced(DnsView.builder().system()).build() : view(Syntax.DNS, lookup.dns());
        if (lookup.dns().isEmpty()) {
            closing.push(names::close);
        }
        skipped = Stream.concat(
                        names.skippedServers().stream()
                                .map(server -> "this computer names a DNS server that cannot be asked, " + server),
                        names.skippedHosts().stream().map(line -> "the hosts file is passed over at " + line))
                .toList();
        builder.dns(names);
        examination = examination(options);
        client = builder.build();
        closing.push(client::close);
    }

    static Standpoint of(Options options) {
        return new Standpoint(options);
    }

    /** What this computer is set up with and cannot be used, a sentence each. */
    List<String> skipped() {
        return skipped;
    }

    LyncDiagnosis diagnose(SipAddress user) {
        try {
            return client.diagnose(user, examination);
        } catch (IllegalArgumentException contradiction) {
            throw UsageException.of(contradiction);
        }
    }

    /** Hands the diagnoses over as they come, on this thread. */
    void diagnoseAll(Stream<SipAddress> users, Jobs jobs, Consumer<LyncDiagnosis> taker) {
        try {
            long unused = client.diagnoseAll(users, examination, jobs.sweep(), (seen, done) -> taker.accept(seen));
        } catch (IllegalArgumentException contradiction) {
            throw UsageException.of(contradiction);
        }
    }

    /** For somebody who waits no longer than that. */
    CompletableFuture<LyncDiagnosis> diagnose(SipAddress user, Duration limit) {
        return client.diagnoseAsync(user, examination.within(limit));
    }

    private Examination examination(Options options) {
        Examination asked = options.checks().narrow(Examination.standard().from(options.vantage()));
        LookupOptions lookup = options.lookup();
        if (!lookup.dnsInside().isEmpty()) {
            asked = asked.dnsInside(view(Syntax.DNS_INSIDE, lookup.dnsInside()));
        }
        if (!lookup.dnsOutside().isEmpty()) {
            DnsView outside = view(Syntax.DNS_OUTSIDE, lookup.dnsOutside());
            try {
                asked = asked.dnsOutside(outside);
            } catch (IllegalArgumentException same) {
                throw UsageException.of(same);
            }
        }
        try {
            return options.domains().isEmpty()
                    ? asked
                    : asked.domains(options.domains().toArray(String[]::new));
        } catch (IllegalArgumentException noName) {
            throw new UsageException(Syntax.DOMAIN + ": " + noName.getMessage(), noName);
        }
    }

    private DnsView.Builder paced(DnsView.Builder view) {
        return rate.isLimited() ? view.rate(rate.perSecond()) : view;
    }

    private DnsView view(String option, List<String> servers) {
        try {
            DnsView view = paced(DnsView.builder().servers(servers.toArray(String[]::new)))
                    .build();
            closing.push(view::close);
            return view;
        } catch (IllegalArgumentException noServer) {
            throw new UsageException(option + ": " + noServer.getMessage(), noServer);
        }
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
