// What the snippets of the READMEs take for granted: contoso.com is a deployment in the JVM of the snippets.
import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.testkit.CannedResponses;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

LyncDeployment deployment = LyncDeployment.builder().sipDomain("contoso.com").start();
KeyStore companyRoots = deployment.trust();
InetSocketAddress outsideServer = deployment.outside().dns();

/** For machines that are busy with other tests. */
Duration minute = Duration.ofSeconds(60);
Timeouts patient = new Timeouts(minute, minute, minute, minute, minute, minute, minute);

/** Stands before the one of the client, and leads to the deployment instead of to the network. */
class LyncAutodiscover {
    static io.github.lyncautodiscover.client.LyncAutodiscover.Builder builder() {
        return io.github.lyncautodiscover.client.LyncAutodiscover.builder()
                .dns(DnsView.of(deployment.dns()))
                .route(deployment.route())
                .tls(TlsPolicy.trusting(deployment.trust()))
                .timeouts(patient);
    }

    static Discovery discover(String sipAddress) {
        try (AutodiscoverClient client = builder().build()) {
            return client.discover(sipAddress);
        }
    }
}

URI requestUrl = URI.create("https://lyncdiscover.contoso.com/");
byte[] body = CannedResponses.of(Flavour.LYNC_2013, "contoso.com")
        .domain(AccessLocation.EXTERNAL)
        .bytes(DocumentFormat.AUTODISCOVER_XML);
