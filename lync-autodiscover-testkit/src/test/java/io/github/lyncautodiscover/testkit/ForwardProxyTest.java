package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.lyncautodiscover.testkit.junit.WithLyncDeployment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One setting leads any HTTP client through a deployment: the JDK's own, curl, Python and a browser. */
@WithLyncDeployment(lifecycle = TestInstance.Lifecycle.PER_CLASS)
class ForwardProxyTest {

    private static final String LD = "lyncdiscover.contoso.test";
    private static final String LDI = "lyncdiscoverinternal.contoso.test";

    private static HttpResponse<String> get(LyncDeployment deployment, Place place, String url)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(place.proxy()))
                .sslContext(deployment.tls())
                .build();
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String status(HttpResponse<String> response) {
        return response.statusCode() + " "
                + response.headers().firstValue("Proxy-Status").orElse("");
    }

    @Test
    void eachPlaceSeesItsOwnNames(LyncDeployment deployment) throws IOException, InterruptedException {
        assertEquals(
                200, get(deployment, deployment.inside(), "http://" + LDI + "/").statusCode());
        assertTrue(get(deployment, deployment.inside(), "https://" + LDI + "/")
                .body()
                .contains("webint.contoso.test"));
        assertTrue(get(deployment, deployment.outside(), "https://" + LD + "/")
                .body()
                .contains("webext.contoso.test"));
        assertEquals(
                "502 lync-testkit; error=dns_error; rcode=NXDOMAIN",
                status(get(deployment, deployment.outside(), "http://" + LDI + "/")));
    }

    @Test
    void theServerSeesWhatTheClientAskedFor(LyncDeployment deployment) throws IOException, InterruptedException {
        get(deployment, deployment.inside(), "http://" + LDI + "?sipuri=alice@contoso.test");
        List<RecordedRequest> requests = deployment.requests();
        RecordedRequest last = requests.get(requests.size() - 1);

        assertEquals("GET http://" + LDI + "/?sipuri=alice@contoso.test", last.toString());
        assertEquals(LDI, last.host());
        assertTrue(deployment.questions().stream()
                .anyMatch(question -> question.toString().equals("inside A " + LDI)));
    }

    @ParameterizedTest
    @CsvSource({
        "refuse,      502 lync-testkit; error=connection_refused",
        "unreachable, 502 lync-testkit; error=destination_ip_unroutable",
        "servfail,    502 lync-testkit; error=dns_error; rcode=SERVFAIL",
        "silence,     504 lync-testkit; error=dns_timeout",
        "wrongId,     504 lync-testkit; error=dns_timeout"
    })
    void theProxySaysWhyItFailed(String what, String expected, LyncDeployment deployment)
            throws IOException, InterruptedException {
        Fault fault = switch (what) {
            case "refuse" -> ConnectionFault.refuse();
            case "unreachable" -> ConnectionFault.unreachable();
            case "servfail" -> DnsFault.servfail();
            case "silence" -> DnsFault.silence();
            default -> DnsFault.wrongId();
        };
        Target target = fault instanceof DnsFault ? Target.dns(LD) : Target.http(LD);
        try (Injection injection = deployment.inject(fault, target)) {
            assertEquals(
                    expected, status(get(deployment, deployment.outside(), "http://" + LD + "/")), injection::toString);
        }
    }

    @Test
    void aBlockedHairpinIsATunnelThatNeverOpens() throws IOException {
        try (LyncDeployment deployment =
                Preset.CONTOSO_WIFI.builder().hairpin(Hairpin.RESET).start()) {
            assertThrows(IOException.class, () -> get(deployment, deployment.inside(), "https://" + LD + "/"));
            assertEquals(200, assertAnswers(deployment, "https://" + LD + "/"));
        }
    }

    private static int assertAnswers(LyncDeployment deployment, String url) throws IOException {
        try {
            return get(deployment, deployment.outside(), url).statusCode();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Test
    void aResetPassesThrough(LyncDeployment deployment) {
        try (Injection reset = deployment.inject(ConnectionFault.reset(Moment.REQUEST), Target.host(LDI))) {
            assertThrows(
                    IOException.class,
                    () -> get(deployment, deployment.inside(), "http://" + LDI + "/"),
                    reset::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: lyncdiscover.contoso.test\r\n\r\n",
                "GET ftp://lyncdiscover.contoso.test/ HTTP/1.1\r\n\r\n",
                "CONNECT lyncdiscover.contoso.test:70000 HTTP/1.1\r\n\r\n",
                "CONNECT [::1 HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void nonsenseIsRefused(String head, LyncDeployment deployment) throws IOException {
        try (Socket socket = new Socket(
                deployment.outside().proxy().getAddress(),
                deployment.outside().proxy().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("error=http_request_error"), answer);
        }
    }

    @Test
    void aHostWithAnUnderscoreAndAnAddressAreLedOnToo() throws IOException {
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                        .builder()
                        .outside(dns -> dns.host("web_ext.contoso.test", "203.0.113.50"))
                        .start();
                Socket socket = new Socket(
                        deployment.outside().proxy().getAddress(),
                        deployment.outside().proxy().getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET http://web_ext.contoso.test:80/ HTTP/1.1\r\nHost: web_ext.contoso.test\r\nProxy-Authorization: secret\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertFalse(deployment.requests().get(0).headers().containsKey("proxy-authorization"));
            assertEquals(200, assertAnswers(deployment, "http://203.0.113.50/"));
        }
    }

    @Test
    void resolversGetTheAddressesAndHostsListsThem(LyncDeployment deployment) throws IOException {
        Place outside = deployment.outside();

        assertEquals(List.of(InetAddress.getByName("203.0.113.50")), outside.resolve(LD));
        assertEquals(outside.resolve(LD), outside.hosts().get(LD));
        assertFalse(outside.hosts().containsKey(LDI));
        assertTrue(deployment.inside().hosts().containsKey(LDI));
        assertThrows(UnknownHostException.class, () -> outside.resolve(LDI));
        try (Injection silence = deployment.inject(DnsFault.silence(), Target.dns(LD))) {
            assertThrows(UnknownHostException.class, () -> outside.resolve(LD), silence::toString);
        }
    }

    @Test
    void withoutANetworkThereIsNoProxyEither(LyncDeployment deployment) {
        Place nowhere = deployment.offline();

        assertThrows(IOException.class, () -> get(deployment, nowhere, "http://" + LD + "/"));
        assertThrows(UnknownHostException.class, () -> nowhere.resolve(LD));
        assertTrue(nowhere.hosts().isEmpty());
    }

    @Test
    void curlNeedsOneOption(LyncDeployment deployment, @TempDir Path folder) throws IOException, InterruptedException {
        Path authority = Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
        String answer = InstalledProgram.require("curl")
                .run("-sS", "-x", proxy(deployment), "--cacert", authority.toString(), "https://" + LDI + "/");

        assertTrue(answer.contains("\"_links\""), answer);
    }

    @Test
    void pythonNeedsOneArgument(LyncDeployment deployment, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path authority = Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
        Path script = Files.writeString(folder.resolve("ask.py"), """
                import sys
                try:
                    import requests
                except ImportError:
                    print("requests is missing"); sys.exit()
                url, proxy, ca = sys.argv[1:]
                answer = requests.get(url, proxies={"http": proxy, "https": proxy}, verify=ca)
                print(answer.status_code, answer.text)
                """);
        String answer = InstalledProgram.require("python3")
                .run(script.toString(), "https://" + LDI + "/", proxy(deployment), authority.toString());

        assumeFalse(answer.contains("requests is missing"), "Python's requests is not installed here");
        assertTrue(answer.contains("\"_links\""), answer);
    }

    @Test
    void aBrowserNeedsOneSwitch(LyncDeployment deployment, @TempDir Path folder)
            throws IOException, InterruptedException {
        String answer = InstalledProgram.require("chromium")
                .run(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder,
                        "--proxy-server=" + proxy(deployment),
                        "--ignore-certificate-errors",
                        "--dump-dom",
                        "https://" + LDI + "/");

        assertTrue(answer.contains("webint.contoso.test"), answer);
    }

    private static String proxy(LyncDeployment deployment) {
        return "http://127.0.0.1:" + deployment.inside().proxy().getPort();
    }
}
