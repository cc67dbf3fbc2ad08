package stranger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.junit.WithLyncDeployment;
import org.junit.jupiter.api.Test;

@WithLyncDeployment
class DeploymentTest {

    @Test
    void aUserOfTheDeploymentIsFound(LyncDeployment deployment) {
        try (DnsView dns = DnsView.of(deployment.dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(deployment.route())
                        .tls(TlsPolicy.trusting(deployment.trust()))
                        .build()) {
            assertTrue(client.discover("alice@contoso.test").isFound());
        }
    }
}
