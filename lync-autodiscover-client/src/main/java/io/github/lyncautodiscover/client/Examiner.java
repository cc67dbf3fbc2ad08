package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.SplitDns;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * One diagnosis, within the deadline of one discovery: what is not there by then is missing from it. Each part has a scope of
 * its own, so that one that is too late does not end the others.
 */
final class Examiner implements Work<LyncDiagnosis> {
    private final SipAddress user;
    private final Examination examination;
    private final DnsView view;
    private final Settings settings;
    private final Watchdog watchdog;
    private final Scope scope;
    private final Executor threads;
    private final Budget whole;
    private final Lookup lookup;
    private final Instant startedAt = Instant.now();
    private final long start = System.nanoTime();

    Examiner(
            SipAddress user,
            Examination examination,
            DnsView view,
            Settings settings,
            Watchdog watchdog,
            Scope scope,
            Budget whole,
            Executor threads) {
        this.user = user;
        this.examination = examination;
        this.view = view;
        this.settings = settings;
        this.watchdog = watchdog;
        this.scope = scope;
        this.whole = whole;
        this.threads = threads;
        this.lookup = new Lookup(user, settings, watchdog, scope, whole, threads);
    }

    @Override
    public LyncDiagnosis run() {
        AttemptContext context = new AttemptContext(settings, scope, watchdog, whole, whole, System::nanoTime, threads);
        LyncDiagnosis.Builder gathered = begun();

        Optional<Answering<DnsSurvey>> survey = survey();
        Discovery discovery = lookup.run();
        gathered.discovery(discovery);
        Optional<Answering<SplitDns>> split = split(discovery);
        List<CompletableFuture<CertificateProbe>> certificates = probes(context);
        List<CompletableFuture<Optional<AddressProbe>>> addresses =
                examination.isAddresses() ? AddressProbes.of(discovery, context) : List.of();
        if (examination.isMobility()) {
            MobilityTarget.of(discovery).map(target -> check(target, context)).ifPresent(gathered::mobility);
        }
        gathered.certificates(certificates.stream().map(Pending::result).toList());
        gathered.addresses(addresses.stream()
                .map(Pending::result)
                .flatMap(Optional::stream)
                .toList());
        survey.flatMap(question -> question.within(whole)).ifPresent(gathered::survey);
        split.flatMap(question -> question.within(whole)).ifPresent(gathered::split);
        return gathered.duration(Duration.ofNanos(System.nanoTime() - start)).build();
    }

    /** The discovery as far as it came. */
    @Override
    public LyncDiagnosis soFar(FailureKind reason) {
        return begun().discovery(lookup.soFar(reason))
                .duration(Duration.ofNanos(System.nanoTime() - start))
                .build();
    }

    private LyncDiagnosis.Builder begun() {
        return LyncDiagnosis.builder(startedAt).vantage(examination.vantage());
    }

    private Optional<Answering<DnsSurvey>> survey() {
        return examination.isSurvey()
                ? Optional.of(new Answering<>(scope, DnsSurvey.ofAsync(view, user.domain())))
                : Optional.empty();
    }

    private MobilityCheck check(MobilityTarget target, AttemptContext context) {
        try (Scope own = scope.child()) {
            return target.check(context.in(own), first -> {});
        }
    }

    private Optional<Answering<SplitDns>> split(Discovery discovery) {
        String[] webServices = discovery.endpoints().stream()
                // Those of Internal links have no business outside.
                .flatMap(endpoints -> Stream.of(Tokens.EXTERNAL_MCX, Tokens.UCWA, Tokens.EXTERNAL_UCWA)
                        .flatMap(token -> endpoints.link(token).stream()))
                .filter(Urls::isWeb)
                .map(Urls::host)
                // An address has no answer to compare.
                .filter(host -> !host.startsWith("[") && !host.matches("[0-9.]+"))
                .distinct()
                .toArray(String[]::new);
        return examination
                .inside(view)
                .flatMap(inside -> examination
                        .outside(view)
                        .map(outside -> new Answering<>(
                                scope, SplitDns.compareAsync(inside, outside, user.domain(), webServices))));
    }

    private List<CompletableFuture<CertificateProbe>> probes(AttemptContext context) {
        if (examination.domains().isEmpty()) {
            return List.of();
        }
        LinkedHashSet<String> domains = new LinkedHashSet<>(List.of(user.domain()));
        domains.addAll(examination.domains());
        return domains.stream()
                .map(DiscoveryNames::of)
                .flatMap(names -> Stream.of(names.internal(), names.external())
                        .map(name ->
                                CompletableFuture.supplyAsync(() -> probe(names.sipDomain(), name, context), threads)))
                .toList();
    }

    private CertificateProbe probe(String sipDomain, String name, AttemptContext context) {
        URI url = URI.create("https://" + name + "/");
        AttemptEvents nobody =
                new AttemptEvents(new AttemptListener() {}, user, new AttemptProgress(new Candidate(url)));
        try (Scope own = scope.child();
                HopRunner runner = new HopRunner(context.in(own), nobody)) {
            return new CertificateProbe(
                    sipDomain, name, runner.run(new Errand(HopRequest.handshake(url), false, false)));
        }
    }
}
