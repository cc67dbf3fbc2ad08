package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;

/** A deployment for contoso.test, and a client on its inside with limits short enough for tests. */
final class Site implements AutoCloseable {
    static final String INTERNAL = "lyncdiscoverinternal.contoso.test";
    static final String EXTERNAL = "lyncdiscover.contoso.test";
    static final String USER = "alice@contoso.test";

    /** Ends what never answers; generous where a healthy peer on a busy machine has to make it. */
    static final Timeouts TIMEOUTS = new Timeouts(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofMillis(1500),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    final LyncDeployment deployment;
    final DnsView dns;
    final AutodiscoverClient client;

    Site() {
        this(LyncDeployment.contosoWifi());
    }

    Site(LyncDeployment deployment) {
        this.deployment = deployment;
        dns = DnsView.of(deployment.dns());
        client = client(TIMEOUTS);
    }

    final LyncAutodiscover.Builder builder() {
        return LyncAutodiscover.builder()
                .dns(dns)
                .route(deployment.route())
                .tls(TlsPolicy.trusting(deployment.trust()))
                .timeouts(TIMEOUTS);
    }

    final AutodiscoverClient client(Timeouts timeouts) {
        return builder().timeouts(timeouts).build();
    }

    Site with(Fault fault, Target target) {
        deployment.inject(fault, target);
        return this;
    }

    Discovery discover() {
        return client.discover(USER);
    }

    @Override
    public void close() {
        client.close();
        dns.close();
        deployment.close();
    }
}
