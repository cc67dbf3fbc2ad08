package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.Examination;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.time.Duration;
import java.util.function.Consumer;

/** Diagnoses a deployment from its inside, with every kind of evidence. */
final class Staged {
    static final String USER = "alice.liddell";
    private static final SipAddress ADDRESS = SipAddress.of(USER + "@contoso.test");
    private static final Duration LONG = Duration.ofSeconds(20);
    static final Timeouts TIMEOUTS = new Timeouts(
            Duration.ofSeconds(60), Duration.ofSeconds(60), LONG, Duration.ofMillis(1500), LONG, LONG, LONG);

    private Staged() {}

    static LyncDiagnosis diagnose(LyncDeployment started, Consumer<LyncDeployment> fault) {
        try (LyncDeployment deployment = started;
                DnsView inside = DnsView.of(deployment.dns());
                DnsView outside = DnsView.of(deployment.outside().dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(inside)
                        .route(deployment.route())
                        .tls(TlsPolicy.trusting(deployment.trust()))
                        .timeouts(TIMEOUTS)
                        .build()) {
            fault.accept(deployment);
            return client.diagnose(
                    ADDRESS,
                    Examination.standard()
                            .from(Vantage.INSIDE)
                            .dnsOutside(outside)
                            .domains("fabrikam.test"));
        }
    }
}
