package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --serve} against a running deployment, on the Wi-Fi. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServingTest {
    private final LyncDeployment deployment = LyncDeployment.contosoWifi();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        deployment.close();
    }

    /** The program in a thread of its own; closing it interrupts the thread and waits for its end. */
    private final class Service implements AutoCloseable {
        private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        private final Thread thread;
        private final String url;

        Service(String... more) throws Exception {
            String[] arguments =
                    CommandLineArguments.inside(deployment, folder, more).toArray(String[]::new);
            PipedOutputStream printed = new PipedOutputStream();
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            Screen screen = new Screen(false, false, true, Map.of(), () -> 80);
            thread = new Thread(() -> exitCode.complete(new Program(out, System.err, screen).run(arguments)));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new PipedInputStream(printed), StandardCharsets.UTF_8));
            thread.start();
            url = reader.readLine().replaceFirst("answering on (http://.*/)", "$1");
        }

        HttpResponse<String> get(String path, String patience) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .header("X-Prometheus-Scrape-Timeout-Seconds", patience)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            thread.interrupt();
            assertEquals(ExitCode.FOUND, exitCode.join());
        }
    }

    @Test
    void answersAScraperAgainAndAgain() throws Exception {
        try (Service service = new Service("--serve", "0", "--allow", "Contoso.test", "--no-survey")) {
            assertTrue(service.url.startsWith("http://127.0.0.1:"), service.url);
            for (int scrape = 0; scrape < 3; scrape++) {
                String metrics =
                        service.get("probe?target=alice@contoso.test", "60").body();

                assertAll(
                        () -> assertTrue(metrics.contains("probe_success 1\n"), metrics),
                        () -> assertTrue(
                                metrics.contains("lync_autodiscover_signs_in{domain=\"contoso.test\""), metrics),
                        () -> assertFalse(metrics.contains("alice"), metrics));
            }
            assertEquals(
                    403, service.get("probe?target=alice@fabrikam.test", "60").statusCode());
            String about = service.get("metrics", "60").body();
            assertTrue(about.contains("lync_autodiscover_probes_total{outcome=\"signs_in\"} 3\n"), about);
            assertTrue(about.contains("lync_autodiscover_refused_total{code=\"403\"} 1\n"), about);
        }
    }

    @Test
    void saysThatNobodySignsInWhereTheMobilityServiceFails() throws Exception {
        deployment.inject(
                ResponseFault.status(500), Target.host("webext.contoso.test").path("/ucwa/"));
        try (Service asking = new Service("--serve", "0", "--no-survey");
                Service sparing = new Service("--serve", "0", "--no-survey", "--no-mobility")) {
            String asked = asking.get("probe?target=contoso.test", "60").body();
            String spared = sparing.get("probe?target=contoso.test", "60").body();

            assertAll(
                    () -> assertTrue(asked.contains("probe_success 0\n"), asked),
                    () -> assertTrue(asked.contains("host=\"webext.contoso.test\",kind=\"HTTP_STATUS\""), asked),
                    () -> assertTrue(spared.contains("probe_success 1\n"), spared));
        }
    }

    @Test
    void endsAProbeBeforeTheScraperDoes() throws Exception {
        deployment.inject(ConnectionFault.blackHole(), Target.host("lyncdiscoverinternal.contoso.test"));
        deployment.inject(ConnectionFault.blackHole(), Target.host("lyncdiscover.contoso.test"));
        try (Service service = new Service("--serve", "127.0.0.1:0", "--show-user")) {
            String metrics = service.get("probe?target=alice@contoso.test", "1").body();

            assertTrue(metrics.contains("probe_success 0\n"), metrics);
            assertTrue(metrics.contains("kind=\"DEADLINE\""), metrics);
            assertTrue(metrics.contains("user=\"alice@contoso.test\""), metrics);
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("--serve", String.valueOf(taken.getLocalPort()));

            assertAll(
                    () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                    () -> assertEquals(1, run.err().lines().count(), run.err()),
                    () -> assertTrue(run.err().contains("--serve: cannot listen on 127.0.0.1:"), run.err()),
                    () -> assertEquals("", run.out()));
        }
    }
}
