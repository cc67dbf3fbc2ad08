package io.github.lyncautodiscover.client.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.Eventually;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scraper gets, whatever becomes of the probe; who is looked up is up to each test. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProbeServerTest {
    private static final String PROBE = "/probe?target=alice@contoso.test";

    /** One probe, which ends when the test says so. */
    private record Begun(SipAddress user, Duration limit, CompletableFuture<LyncDiagnosis> future) {}

    private final BlockingQueue<Begun> begun = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ProbeServer server = start(2, false);

    @AfterEach
    void stop() {
        server.close();
    }

    private ProbeServer start(int atOnce, boolean showUser) {
        return start(new Terms(Set.of(), atOnce, Duration.ofSeconds(20), showUser, "1.0"), (user, limit) -> {
            Begun probe = new Begun(user, limit, new CompletableFuture<>());
            begun.add(probe);
            return probe.future();
        });
    }

    private static ProbeServer start(Terms terms, Prober prober) {
        try {
            return ProbeServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), prober, terms);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private static LyncDiagnosis nobody() {
        Discovery discovery = Discovery.notFound(SipAddress.of("alice@contoso.test"), FailureKind.DNS_NAME_NOT_FOUND);
        return LyncDiagnosis.builder(Instant.EPOCH).discovery(discovery).build();
    }

    private static HttpRequest.Builder to(ProbeServer server, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) {
        return send(to(server, path)).join();
    }

    private String metrics() {
        return get("/metrics").body();
    }

    @Test
    void answersWithMetricsAndNamesNobody() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                send(to(server, PROBE).header("X-Prometheus-Scrape-Timeout-Seconds", "10"));
        Begun probe = begun.take();
        probe.future().complete(nobody());
        HttpResponse<String> response = answer.join();

        assertAll(
                () -> assertEquals(SipAddress.of("alice@contoso.test"), probe.user()),
                () -> assertEquals(Duration.ofMillis(9500), probe.limit()),
                () -> assertEquals(200, response.statusCode()),
                () -> assertEquals(
                        "text/plain; version=0.0.4; charset=utf-8",
                        response.headers().firstValue("Content-Type").orElse("")),
                () -> assertTrue(response.body().contains("\nprobe_success 0\n"), response::body),
                () -> assertTrue(
                        response.body().matches("(?s).*\nprobe_duration_seconds \\d+\\.\\d.*"), response::body),
                () -> assertTrue(
                        response.body()
                                .contains("\nlync_autodiscover_found{domain=\"contoso.test\",user=\"9f1a\"} 0\n"),
                        response::body),
                () -> assertFalse(response.body().contains("alice"), response::body));
    }

    @Test
    void namesTheUserWhenAsked() throws InterruptedException {
        try (ProbeServer open = start(1, true)) {
            CompletableFuture<HttpResponse<String>> answer = send(to(open, PROBE));
            begun.take().future().complete(nobody());

            assertTrue(answer.join().body().contains("user=\"alice@contoso.test\""));
        }
    }

    @Test
    void beginsASlowAnswerWithCommentsAndEndsItWithMetrics() throws Exception {
        try (Socket scraper = scraper("GET " + PROBE + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            Begun probe = begun.take();
            StringBuilder seen = new StringBuilder();
            while (!seen.toString().contains("# not yet\n")) {
                seen.append((char) scraper.getInputStream().read());
            }
            probe.future().complete(nobody());
            seen.append(new String(scraper.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

            assertTrue(seen.toString().startsWith("HTTP/1.1 200 OK\r\n"), seen::toString);
            assertTrue(seen.toString().contains("\nprobe_success 0\n"), seen::toString);
            assertTrue(seen.toString().endsWith("\r\n0\r\n\r\n"), "the end of the last chunk");
        }
    }

    @Test
    void givesUpAProbeWhoseScraperHasHungUp() throws Exception {
        Socket scraper = scraper("GET " + PROBE + " HTTP/1.1\r\nHost: x\r\n\r\n");
        Begun probe = begun.take();
        assertTrue(metrics().contains("lync_autodiscover_probes_under_way 1\n"));

        scraper.close();

        Eventually.isTrue(probe.future()::isCancelled);
        Eventually.isTrue(() -> metrics().contains("lync_autodiscover_probes_under_way 0\n"));
        assertTrue(metrics().contains("lync_autodiscover_probes_total{outcome=\"hung_up\"} 1\n"));
    }

    @Test
    void makesSoManyProbesAtOnceAndRefusesMore() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> first = send(to(server, PROBE));
        CompletableFuture<HttpResponse<String>> second = send(to(server, PROBE));
        Begun one = begun.take();
        Begun other = begun.take();

        HttpResponse<String> third = get(PROBE);
        one.future().complete(nobody());
        other.future().complete(nobody());
        assertEquals(200, first.join().statusCode());
        assertEquals(200, second.join().statusCode());
        Eventually.isTrue(() -> metrics().contains("lync_autodiscover_probes_under_way 0\n"));
        CompletableFuture<HttpResponse<String>> later = send(to(server, PROBE));
        begun.take().future().complete(nobody());

        assertAll(
                () -> assertEquals(429, third.statusCode()),
                () -> assertEquals("as many probes are under way as may be at once: 2\n", third.body()),
                () -> assertEquals(200, later.join().statusCode()),
                () -> assertTrue(metrics().contains("lync_autodiscover_refused_total{code=\"429\"} 1\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "/-/healthy, 200, healthy",
        "/metrics,   200, '# HELP lync_autodiscover_build_info'",
        "/probe,     400, give one target",
        "/probe/,    404, there is /probe?target=",
        "/probes,    404, there is",
        "/,          404, there is"
    })
    void knowsItsPlaces(String path, int status, String begin) {
        HttpResponse<String> response = get(path);

        assertEquals(status, response.statusCode());
        assertTrue(response.body().startsWith(begin), response::body);
        assertTrue(status == 200 || response.body().lines().count() == 1, response::body);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void knowsGetAndHeadAlone(String method) {
        HttpResponse<String> response = send(to(server, PROBE)
                        .method(method, HttpRequest.BodyPublishers.ofString("target=alice@contoso.test")))
                .join();

        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
        assertTrue(begun.isEmpty());
    }

    @Test
    void probesNobodyForAHead() {
        HttpRequest.Builder head = to(server, PROBE).method("HEAD", HttpRequest.BodyPublishers.noBody());
        HttpRequest.Builder bad = to(server, "/probe").method("HEAD", HttpRequest.BodyPublishers.noBody());

        assertEquals(200, send(head).join().statusCode());
        assertEquals(400, send(bad).join().statusCode());
        assertTrue(begun.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO",
        "GET",
        "GET /probe",
        "GET http://[ HTTP/1.1",
        "GET /probe?target=<a@b.test> HTTP/1.1",
        "GET mailto:a@b.test HTTP/1.1",
        "GET /probe HTTP/1.1\r\nContent-Length: -1",
        "GET /probe HTTP/1.1\r\nTransfer-Encoding: gzip"
    })
    void survivesWhatIsNoRequest(String request) throws IOException {
        try (Socket scraper = scraper(request + "\r\n\r\n")) {
            byte[] answer = scraper.getInputStream().readAllBytes();

            String text = new String(answer, StandardCharsets.UTF_8);
            assertTrue(text.isEmpty() || text.matches("(?s)HTTP/1.1 (400|501) .*"), text);
        }
        assertEquals(200, get("/-/healthy").statusCode());
        assertTrue(begun.isEmpty());
    }

    /** One that has failed by then: an answer that has begun can say no other status. */
    @Test
    void saysThatAProbeFailedByADefect() {
        Terms terms = new Terms(Set.of(), 1, Duration.ofSeconds(20), false, "1.0");
        IllegalStateException defect = new IllegalStateException("alice");
        try (ProbeServer broken = start(terms, (user, limit) -> CompletableFuture.failedFuture(defect))) {
            HttpResponse<String> answer = send(to(broken, PROBE)).join();

            assertEquals(500, answer.statusCode());
            assertEquals("a defect of this program\n", answer.body());
            assertTrue(send(to(broken, "/metrics"))
                    .join()
                    .body()
                    .contains("lync_autodiscover_probes_total{outcome=\"defect\"} 1\n"));
        }
    }

    /** Again and again: what this holds was wrong for a few microseconds. */
    @Test
    void countsAProbeAndFreesItsPlaceBeforeTheAnswerIsThere() {
        Terms terms = new Terms(Set.of(), 1, Duration.ofSeconds(20), false, "1.0");
        try (ProbeServer one = start(terms, (user, limit) -> CompletableFuture.completedFuture(nobody()))) {
            for (int done = 1; done <= 50; done++) {
                assertEquals(200, send(to(one, PROBE)).join().statusCode());
                String metrics = send(to(one, "/metrics")).join().body();
                assertTrue(
                        metrics.contains("lync_autodiscover_probes_total{outcome=\"cannot_sign_in\"} " + done + "\n"),
                        metrics);
                assertTrue(metrics.contains("lync_autodiscover_probes_under_way 0\n"), metrics);
            }
        }
    }

    @Test
    void refusesAUserWhomNobodyCanBeAskedAbout() {
        Terms terms = new Terms(Set.of(), 1, Duration.ofSeconds(20), false, "1.0");
        try (ProbeServer strict = start(terms, (user, limit) -> {
            throw new IllegalArgumentException(user.toString());
        })) {
            for (int more = 0; more < 2; more++) {
                HttpResponse<String> response = send(to(strict, PROBE)).join();

                assertEquals(400, response.statusCode(), "no place is lost");
                assertFalse(response.body().contains("alice"), response::body);
            }
        }
    }

    @Test
    void givesUpWhatIsUnderWayWhenItIsClosed() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = send(to(server, PROBE));
        Begun probe = begun.take();

        server.close();

        assertTrue(probe.future().isCancelled());
        assertThrows(RuntimeException.class, answer::join);
        assertThrows(RuntimeException.class, () -> get("/-/healthy"));
    }

    @Test
    void doesNotTakeAnAddressThatIsTaken() {
        Terms terms = new Terms(Set.of(), 1, Duration.ofSeconds(20), false, "1.0");

        assertThrows(
                BindException.class,
                () -> ProbeServer.start(server.address(), (user, limit) -> new CompletableFuture<>(), terms));
    }

    private Socket scraper(String request) throws IOException {
        Socket scraper =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        scraper.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        scraper.getOutputStream().flush();
        return scraper;
    }
}
