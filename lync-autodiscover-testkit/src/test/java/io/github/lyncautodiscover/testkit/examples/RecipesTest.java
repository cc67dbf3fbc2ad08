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
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
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

    @Nested
    // @start region="okhttp"
    @WithLyncDeployment
    class OkHttpTest {
        @Test
        void needsOneSetting(LyncDeployment deployment) throws IOException, GeneralSecurityException {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(deployment.trust());
            OkHttpClient client = new OkHttpClient.Builder()
                    .proxy(new Proxy(Proxy.Type.HTTP, deployment.inside().proxy()))
                    .sslSocketFactory(
                            deployment.tls().getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
                    .build();

            Request request = new Request.Builder()
                    .url("https://lyncdiscoverinternal.contoso.test/")
                    .header("Accept", "application/vnd.microsoft.rtc.autodiscover+xml;v=1")
                    .build();

            try (Response response = client.newCall(request).execute()) {
                assertTrue(response.body().string().contains("AutodiscoverResponse"));
            }
        }
    }
    // @end

    @Nested
    // @start region="apache"
    @WithLyncDeployment
    class ApacheAsyncTest {
        @Test
        void needsOneSetting(LyncDeployment deployment) throws Exception {
            InetSocketAddress proxy = deployment.inside().proxy();
            try (CloseableHttpAsyncClient client = HttpAsyncClients.custom()
                    .setProxy(new HttpHost(proxy.getAddress(), proxy.getPort()))
                    .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                            .setTlsStrategy(new DefaultClientTlsStrategy(deployment.tls()))
                            .build())
                    .build()) {
                client.start();

                SimpleHttpRequest request = SimpleRequestBuilder.get("https://lyncdiscoverinternal.contoso.test/")
                        .addHeader("Accept", "application/vnd.microsoft.rtc.autodiscover+xml;v=1")
                        .build();

                assertTrue(client.execute(request, null).get().getBodyText().contains("AutodiscoverResponse"));
            }
        }
    }
    // @end

    @Test
    void aSupportCaseBecomesATest() throws IOException {
        String json = read("saved.json");
        // @start region="replay"
        try (LyncDeployment deployment = LyncDeployment.replaying(json)) {
            YourClient client = new YourClient(deployment.dns(), deployment.route(), deployment.tls());

            assertThrows(IOException.class, () -> client.get("https://lyncdiscoverinternal.contoso.test/"));
        }
        // @end
    }

    private static String read(String name) throws IOException {
        try (InputStream file = RecipesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
