package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Place;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A situation as it is staged: a deployment that is started, broken, diagnosed from one of its sides and closed again. What is not
 * said: alice@contoso.test, a device's trust, the standard examination.
 */
final class Stage implements Supplier<LyncDiagnosis> {
    static final String INTERNAL = "lyncdiscoverinternal.contoso.test";
    static final String EXTERNAL = "lyncdiscover.contoso.test";
    static final String WEB_SERVICES = "webext.contoso.test";

    /** Generous where a healthy peer on a busy machine has to make it, short where nobody will ever answer. */
    private static final Timeouts TIMEOUTS = new Timeouts(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofMillis(1500),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    /** Names that take a second are a finding, and a busy machine may be so slow for once. */
    private static final int MORE_CHANCES = 2;

    private final TopologyBuilder plan;
    private final boolean inside;
    private final List<Consumer<LyncDeployment>> faults = new ArrayList<>();
    private UnaryOperator<LyncAutodiscover.Builder> client = builder -> builder;
    private UnaryOperator<Examination> examination = standard -> standard;
    private Function<LyncDeployment, KeyStore> trust = LyncDeployment::trust;
    private String user = "alice@contoso.test";
    private boolean bothSides;
    private boolean secondServer;
    private boolean slowNames;
    private boolean offline;

    private Stage(TopologyBuilder plan, boolean inside) {
        this.plan = plan;
        this.inside = inside;
    }

    /** A client on the Wi-Fi, which says nothing of where it stands unless told to. */
    static Stage onWifi(TopologyBuilder plan) {
        return new Stage(plan, true);
    }

    static Stage onWifi(Preset preset) {
        return onWifi(preset.builder());
    }

    /** The usual deployment, all healthy. */
    static Stage onWifi() {
        return onWifi(Preset.CONTOSO_WIFI);
    }

    /** A client on the internet. */
    static Stage onInternet(TopologyBuilder plan) {
        return new Stage(plan, false);
    }

    static Stage onInternet(Preset preset) {
        return onInternet(preset.builder());
    }

    static Stage onInternet() {
        return onInternet(Preset.CONTOSO_WIFI);
    }

    Stage with(Fault fault, Target target) {
        slowNames |= fault instanceof DnsFault;
        return with(deployment -> deployment.inject(fault, target));
    }

    Stage with(Consumer<LyncDeployment> change) {
        faults.add(change);
        return this;
    }

    Stage user(String sipAddress) {
        user = sipAddress;
        return this;
    }

    Stage examining(UnaryOperator<Examination> change) {
        examination = change;
        return this;
    }

    /** Asks both DNS views of the deployment. */
    Stage bothSides() {
        bothSides = true;
        return this;
    }

    /** On a computer that has lost its network. */
    Stage offline() {
        offline = true;
        return this;
    }

    /** Asks a second DNS server of the same view when the first does not help. */
    Stage withSecondServer() {
        secondServer = true;
        return this;
    }

    Stage client(UnaryOperator<LyncAutodiscover.Builder> change) {
        client = change;
        return this;
    }

    /** As a domain-joined computer, which knows the company's own authority. */
    Stage domainJoined() {
        trust = LyncDeployment::companyTrust;
        return this;
    }

    @Override
    public LyncDiagnosis get() {
        return diagnose();
    }

    LyncDiagnosis diagnose() {
        LyncDiagnosis seen = diagnoseOnce();
        for (int more = MORE_CHANCES; more > 0 && !namesMayBeSlow() && isSlow(seen); more--) {
            seen = diagnoseOnce();
        }
        return seen;
    }

    private boolean namesMayBeSlow() {
        return slowNames || offline || oneServerIsSilent();
    }

    private boolean oneServerIsSilent() {
        return secondServer && !faults.isEmpty();
    }

    private static boolean isSlow(LyncDiagnosis seen) {
        return seen.findings().stream().anyMatch(finding -> finding.is("DNS_SLOW"));
    }

    private LyncDiagnosis diagnoseOnce() {
        try (LyncDeployment deployment = plan.start()) {
            faults.forEach(fault -> fault.accept(deployment));
            return diagnose(deployment, here(deployment));
        }
    }

    /** Asks a replay in the same way. */
    LyncDiagnosis diagnose(LyncDeployment replay) {
        return diagnose(replay, replay.here());
    }

    private LyncDiagnosis diagnose(LyncDeployment deployment, Place here) {
        try (DnsView insideDns = view(deployment.inside());
                DnsView outsideDns = view(deployment.outside());
                DnsView hereDns = view(here)) {
            Examination wanted = examination.apply(Examination.standard());
            if (bothSides) {
                wanted = wanted.dnsInside(insideDns).dnsOutside(outsideDns);
            }
            LyncAutodiscover.Builder builder = LyncAutodiscover.builder()
                    .dns(hereDns)
                    .route(here.route())
                    .tls(TlsPolicy.trusting(trust.apply(deployment)))
                    .timeouts(TIMEOUTS);
            try (AutodiscoverClient asking = client.apply(builder).build()) {
                return asking.diagnose(SipAddress.of(user), wanted);
            }
        }
    }

    private DnsView view(Place place) {
        return secondServer
                ? DnsView.builder()
                        .servers(place.dns(), place.secondDns())
                        .timeout(oneServerIsSilent() ? Duration.ofMillis(700) : Duration.ofSeconds(20))
                        .build()
                : DnsView.of(place.dns());
    }

    private Place here(LyncDeployment deployment) {
        return offline ? deployment.offline() : inside ? deployment.inside() : deployment.outside();
    }
}
