package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.junit.WithLyncDeployment;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JDK's own client takes the fake for real. */
@WithLyncDeployment
class JavaHttpClientTest {

    private static final URI ROOT = URI.create("https://lyncdiscoverinternal.contoso.test/");

    private HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void connect(LyncDeployment deployment) {
        client = through(deployment.inside(), deployment);
    }

    private static HttpClient through(Place place, LyncDeployment deployment) {
        return HttpClient.newBuilder()
                .proxy(ProxySelector.of(place.proxy()))
                .sslContext(deployment.tls())
                .build();
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void getsTheDefaultDocumentOverHttpsWithTheRightServerName(Recording recording)
            throws IOException, InterruptedException {
        HttpResponse<String> response = get(ROOT);

        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(response.body().contains("\"_links\""), response.body());
        assertEquals(ROOT.getHost(), recording.requests().get(0).serverName());
    }

    @Test
    void refusesAnUntrustedCertificate(LyncDeployment deployment) {
        try (Injection injection = deployment.inject(CertificateFault.UNTRUSTED, Target.https(ROOT.getHost()))) {
            assertThrows(SSLHandshakeException.class, () -> get(ROOT), injection::toString);
        }
    }

    @Test
    void keepsConnectionsAliveAndAsksInParallel(Recording recording) throws IOException, InterruptedException {
        get(ROOT);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                .mapToObj(number -> client.sendAsync(
                        HttpRequest.newBuilder(ROOT.resolve("/?number=" + number))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(200, answer.join().statusCode());
        }
        long connections = recording.requests().stream()
                .map(RecordedRequest::connection)
                .distinct()
                .count();
        assertEquals(21, recording.requests().size());
        assertTrue(connections < 21, "no connection was reused");
    }

    @Test
    void followsAThreeHundredAndReadsPlainHttp(LyncDeployment deployment) throws IOException, InterruptedException {
        URI plain = URI.create("http://lyncdiscoverinternal.contoso.test/");

        assertTrue(get(plain).body().contains("\"redirect\""));
        try (Injection injection =
                deployment.inject(ResponseFault.redirect(307, ROOT.toString()), Target.http(plain.getHost()))) {
            assertEquals(
                    ROOT.toString(), get(plain).headers().firstValue("Location").orElseThrow(), injection::toString);
        }
    }
}
