package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.hop.Errand;
import io.github.lyncautodiscover.client.hop.HopContext;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.hop.HopRunner;
import io.github.lyncautodiscover.client.hop.HopWatcher;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.work.Answering;
import io.github.lyncautodiscover.client.work.Pending;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.SplitDns;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * One diagnosis, within the deadline of one discovery: what is not there by then is missing from it, and it is said which
 * check that was. Each part has a scope of its own, so that one that is too late does not end the others.
 */
final class Examiner {
    private final SipAddress user;
    private final Examination examination;
    private final DnsView view;
    private final RedirectPolicy redirects;
    private final Run run;
    private final HopContext context;
    private final Lookup lookup;
    private final Optional<IntentQuestions> intent;
    private final Instant startedAt = Instant.now();
    private final long start = System.nanoTime();

    Examiner(SipAddress user, Examination examination, DnsView view, Settings settings, Run run) {
        this.user = user;
        this.examination = examination;
        this.view = view;
        this.redirects = settings.redirects();
        this.run = run;
        Secrets secrets = Secrets.of(user);
        this.context = new HopContext(settings.hop(), run, secrets);
        this.lookup = new Lookup(user, settings, run, secrets);
        this.intent = examination.intent().map(goal -> new IntentQuestions(goal, examination, user.domain(), view));
    }

    LyncDiagnosis run() {
        LyncDiagnosis.Builder gathered = begun();

        Optional<Answering<DnsSurvey>> survey = survey();
        Optional<IntentQuestions.Asked> records = intent.map(questions -> questions.ask(run.scope()));
        Discovery discovery = lookup.run();
        gathered.discovery(discovery);
        Optional<Answering<SplitDns>> split = split(discovery);
        List<CompletableFuture<CertificateProbe>> certificates = probes();
        List<CompletableFuture<Optional<AddressProbe>>> addresses =
                examination.isAddresses() ? AddressProbes.of(discovery, context) : List.of();
        if (examination.isMobility()) {
            MobilityTarget.of(discovery, redirects).map(target -> check(target)).ifPresent(gathered::mobility);
        }
        gathered.certificates(certificates.stream().map(Pending::result).toList());
        List<AddressProbe> probed = addresses.stream()
                .map(Pending::result)
                .flatMap(Optional::stream)
                .toList();
        gathered.addresses(probed);
        Optional<DnsSurvey> surveyed = survey.flatMap(question -> question.within(run.deadline()));
        surveyed.ifPresent(gathered::survey);
        records.ifPresent(asked -> gathered.intent(asked.within(run.deadline(), surveyed.orElse(null))));
        Optional<SplitDns> compared = split.flatMap(question -> question.within(run.deadline()));
        compared.ifPresent(gathered::split);

        Set<Check> notMade = EnumSet.noneOf(Check.class);
        addIf(probed.size() < addresses.size(), Check.ADDRESSES, notMade);
        addIf(survey.isPresent() && surveyed.isEmpty(), Check.SURVEY, notMade);
        addIf(split.isPresent() && compared.isEmpty(), Check.SPLIT, notMade);
        return gathered.notMade(notMade)
                .duration(Duration.ofNanos(System.nanoTime() - start))
                .build();
    }

    /** The discovery as far as it came, when nobody can wait any longer; called from another thread. */
    LyncDiagnosis soFar(FailureKind reason) {
        Discovery discovery = lookup.soFar(reason);
        return begun().discovery(discovery)
                .notMade(wanted(discovery))
                .duration(Duration.ofNanos(System.nanoTime() - start))
                .build();
    }

    /** The checks that such a discovery leaves to be made. */
    private Set<Check> wanted(Discovery discovery) {
        Set<Check> wanted = EnumSet.noneOf(Check.class);
        boolean target = MobilityTarget.of(discovery, redirects).isPresent();
        addIf(examination.isMobility() && target, Check.MOBILITY, wanted);
        addIf(examination.isAddresses() && AddressProbes.isAnyLeft(discovery), Check.ADDRESSES, wanted);
        addIf(!examination.domains().isEmpty(), Check.CERTIFICATES, wanted);
        addIf(examination.isSurvey(), Check.SURVEY, wanted);
        boolean sides = examination.inside(view).isPresent()
                && examination.outside(view).isPresent();
        addIf(sides, Check.SPLIT, wanted);
        return wanted;
    }

    private static void addIf(boolean so, Check check, Set<Check> checks) {
        if (so) {
            checks.add(check);
        }
    }

    /** Whether its lookup only waits; called from another thread. */
    boolean isWaiting() {
        return lookup.isWaiting();
    }

    private LyncDiagnosis.Builder begun() {
        LyncDiagnosis.Builder begun = LyncDiagnosis.builder(startedAt).vantage(examination.vantage());
        intent.map(IntentQuestions::unanswered).ifPresent(begun::intent);
        return begun;
    }

    private Optional<Answering<DnsSurvey>> survey() {
        return examination.isSurvey()
                ? Optional.of(new Answering<>(run.scope(), DnsSurvey.ofAsync(view, user.domain())))
                : Optional.empty();
    }

    private MobilityCheck check(MobilityTarget target) {
        try (Scope own = run.scope().child()) {
            return target.check(context.in(own), first -> {});
        }
    }

    private Optional<Answering<SplitDns>> split(Discovery discovery) {
        String[] webServices = discovery.endpoints().stream()
                .flatMap(endpoints -> endpoints.mobility().stream())
                // Those for clients inside have no business outside.
                .filter(link -> !link.isInternal())
                .map(link -> Urls.host(link.url()))
                // An address has no answer to compare.
                .filter(host -> !host.startsWith("[") && !host.matches("[0-9.]+"))
                .distinct()
                .toArray(String[]::new);
        return examination
                .inside(view)
                .flatMap(inside -> examination
                        .outside(view)
                        .map(outside -> new Answering<>(
                                run.scope(), SplitDns.compareAsync(inside, outside, user.domain(), webServices))));
    }

    private List<CompletableFuture<CertificateProbe>> probes() {
        if (examination.domains().isEmpty()) {
            return List.of();
        }
        LinkedHashSet<String> domains = new LinkedHashSet<>(List.of(user.domain()));
        domains.addAll(examination.domains());
        return domains.stream()
                .map(DiscoveryNames::of)
                .flatMap(names -> Stream.of(names.internal(), names.external())
                        .map(name ->
                                CompletableFuture.supplyAsync(() -> probe(names.sipDomain(), name), run.threads())))
                .toList();
    }

    private CertificateProbe probe(String sipDomain, String name) {
        URI url = URI.create("https://" + name + "/");
        try (Scope own = run.scope().child();
                HopRunner runner = new HopRunner(context.in(own), HopWatcher.NOBODY)) {
            return new CertificateProbe(
                    sipDomain, name, runner.run(new Errand(HopRequest.handshake(url), false, false)));
        }
    }
}
