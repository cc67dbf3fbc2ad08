package io.github.lyncautodiscover.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.testkit.CannedResponses;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Hairpin;
import io.github.lyncautodiscover.testkit.Injection;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.Recording;
import io.github.lyncautodiscover.testkit.ServerCertificate;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.Topology;
import io.github.lyncautodiscover.testkit.YourClient;
import io.github.lyncautodiscover.testkit.junit.LyncDeploymentExtension;
import io.github.lyncautodiscover.testkit.junit.WithLyncDeployment;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The recipes of README.md, which a test of its own holds against this file. */
class RecipesTest {

    @Nested
    // @start region="junit"
    @WithLyncDeployment
    class DiscoveryTest {
        @Test
        void asksTheInternalNameFirst(LyncDeployment deployment, Recording recording) throws IOException {
            YourClient client = new YourClient(deployment.dns(), deployment.route(), deployment.tls());

            client.get("https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test");

            recording.assertRequests("GET https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test");
        }
    }
    // @end

    @Test
    void breakSomethingAndHealIt() throws IOException {
        // @start region="fault"
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            YourClient client = new YourClient(deployment.dns(), deployment.route(), deployment.tls());
            String url = "https://lyncdiscoverinternal.contoso.test/";

            Injection fault = deployment.inject(
                    ConnectionFault.reset(Moment.REQUEST), Target.https("lyncdiscoverinternal.contoso.test"));
            assertThrows(IOException.class, () -> client.get(url));

            fault.close();
            assertTrue(client.get(url).contains("AutodiscoverResponse"));
        }
        // @end
    }

    @Nested
    // @start region="topology"
    class AnotherCompanyTest {
        @RegisterExtension
        static final LyncDeploymentExtension LYNC = LyncDeploymentExtension.perClass(topology());

        static Topology topology() {
            return LyncDeployment.builder()
                    .sipDomain("fabrikam.test")
                    .sipDomain("tailspin.test")
                    .frontEndCertificate(ServerCertificate.fromPrivateAuthority())
                    .reverseProxyCertificate(ServerCertificate.fromPublicAuthority("*.fabrikam.test"))
                    .reverseProxy("203.0.113.7", 443)
                    .hairpin(Hairpin.RESET)
                    .inside(dns -> dns.remove("lyncdiscover.fabrikam.test"))
                    .build();
        }

        @Test
        void hasNoExternalNameInside(LyncDeployment deployment) {
            YourClient client = new YourClient(deployment.dns(), deployment.route(), deployment.tls());

            assertThrows(IOException.class, () -> client.get("https://lyncdiscover.fabrikam.test/"));
        }
    }
    // @end

    @Test
    void standOutsideOfTheCompany() throws IOException {
        // @start region="outside"
        try (LyncDeployment deployment = Preset.HAIRPIN_BLOCKED.start()) {
            YourClient phone = new YourClient(
                    deployment.outside().dns(), deployment.outside().route(), deployment.tls());

            assertTrue(phone.get("https://lyncdiscover.contoso.test/").contains("External"));
            assertEquals(
                    "outside A lyncdiscover.contoso.test",
                    deployment.questions().get(0).toString());
        }
        // @end
    }

    @Test
    void documentsWithoutANetwork() {
        // @start region="canned"
        CannedResponses canned = CannedResponses.of(Flavour.LYNC_2013, "contoso.test");

        String json = canned.domain(AccessLocation.INTERNAL).text(DocumentFormat.AUTODISCOVER_JSON);
        byte[] xml = canned.redirect(AccessLocation.EXTERNAL, "https://web.fabrikam.test/")
                .bytes(DocumentFormat.UCWA_XML);
        // @end
        assertTrue(json.contains("https://webext.contoso.test/Mcx/McxService.svc"), json);
        assertTrue(xml.length > 0);
    }

    @Nested
    // @start region="proxy"
    @WithLyncDeployment
    class AnyHttpClientTest {
        @Test
        void needsOneSetting(LyncDeployment deployment) throws IOException, InterruptedException {
            HttpClient client = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(deployment.inside().proxy()))
                    .sslContext(deployment.tls())
                    .build();

            HttpRequest request = HttpRequest.newBuilder(URI.create("https://lyncdiscoverinternal.contoso.test/"))
                    .header("Accept", "application/vnd.microsoft.rtc.autodiscover+xml;v=1")
                    .build();

            assertTrue(client.send(request, BodyHandlers.ofString()).body().contains("AutodiscoverResponse"));
        }
    }
    // @end
}
