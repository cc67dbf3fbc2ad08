package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A program is broken, healed and read over HTTP. */
class ControlPortTest {

    private static final String LD = "lyncdiscover.contoso.test";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private StandAlone program;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        program = StandAlone.start(
                StandAloneOptions.parse("--folder", folder.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, body, "Bearer " + program.control().token());
    }

    private HttpResponse<String> send(String method, String path, String body, String authorization)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(program.control().url().resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int discovery() throws IOException {
        return TestClient.outside(program.deployment())
                .get("https://" + LD + "/")
                .status();
    }

    @Test
    void aFaultIsStagedListedAndHealed() throws IOException, InterruptedException {
        String fault = "{\"target\":\"https://" + LD + "\",\"fault\":\"status 503 | with Retry-After 120\"}";

        HttpResponse<String> added = send("POST", "/faults", fault);

        assertEquals(201, added.statusCode(), added::body);
        assertEquals(503, discovery());
        String known = "{\"id\":1,\"target\":\"https://" + LD + "\",\"fault\":\"status 503 | with Retry-After 120\"}";
        assertEquals(known, added.body());
        assertEquals("[" + known + "]", send("GET", "/faults", "").body());
        assertEquals(204, send("DELETE", "/faults/1", "").statusCode());
        assertEquals(404, send("DELETE", "/faults/1", "").statusCode());
        assertEquals(200, discovery());
    }

    @Test
    void everythingIsHealedAtOnce() throws IOException, InterruptedException {
        send("POST", "/faults", "{\"target\":\"//*\",\"fault\":\"status 500\"}");
        send("POST", "/faults", "{\"target\":\"dns:" + LD + "\",\"fault\":\"servfail\"}");
        assertThrows(IOException.class, this::discovery);

        assertEquals(204, send("DELETE", "/faults", "").statusCode());
        assertEquals(200, discovery());
        assertEquals("[]", send("GET", "/faults", "").body());
    }

    @Test
    void aDocumentIsPutReplacedAndTakenAway() throws IOException, InterruptedException {
        String path = "/documents/https/" + LD + "/";
        assertEquals(201, send("PUT", path, "{\"first\":1}").statusCode());
        assertEquals(201, send("PUT", path, "{\"second\":2}").statusCode());

        TestClient.Response put = TestClient.outside(program.deployment()).get("https://" + LD + "/");
        assertEquals("{\"second\":2}", put.body());
        assertTrue(put.hasHeader("Content-Type: application/json"), put::head);
        assertEquals(204, send("DELETE", path, "").statusCode());
        assertEquals(404, send("DELETE", path, "").statusCode());
        assertEquals(405, send("GET", path, "").statusCode());
        assertFalse(TestClient.outside(program.deployment())
                .get("https://" + LD + "/")
                .body()
                .contains("second"));
    }

    @Test
    void recordsArePutAndTakenAwayWhileItRuns() throws IOException, InterruptedException {
        String path = "/records/outside/" + LD;
        TestClient phone = TestClient.outside(program.deployment());
        TestClient laptop = TestClient.inside(program.deployment());

        HttpResponse<String> put = send("PUT", path, "{\"A\":\"203.0.113.7, 203.0.113.8\",\"ttl\":\"5\"}");

        assertEquals(200, put.statusCode(), put::body);
        assertEquals("[\"5 A 203.0.113.7\",\"5 A 203.0.113.8\"]", put.body());
        assertEquals("203.0.113.7", phone.resolve(LD).getHostAddress());
        assertEquals(5, phone.ask(LD, Type.A).getSection(Section.ANSWER).get(0).getTTL());
        assertEquals("203.0.113.50", laptop.resolve(LD).getHostAddress());
        assertTrue(
                String.valueOf(program.deployment().outside().hosts().get(LD)).contains("203.0.113.8"));
        assertTrue(send("GET", "/records", "").body().contains("\"" + LD + "\":[\"5 A 203.0.113.7\""));
        send("PUT", path, "{\"CNAME\":\"webext.contoso.test\"}");
        assertEquals("203.0.113.50", phone.resolve(LD).getHostAddress());
        assertEquals(204, send("DELETE", path, "").statusCode());
        assertEquals(404, send("DELETE", path, "").statusCode());
        assertThrows(UnknownHostException.class, () -> phone.resolve(LD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/records/outside/x.test| {\"A\":\"nowhere\"}| Not an IP address",
                "/records/outside/x.test| {\"ttl\":\"60\"}| Records have the members",
                "/records/outside/x.test| {\"MX\":\"mail\"}| Records have the members",
                "/records/outside/x.test| {\"A\":\"10.1.1.1\",\"ttl\":\"soon\"}| A ttl is a number",
                "/records/outside/x.test| {\"SRV\":\"sip.x.test\"}| A service is a priority",
                "/records/outside/x.test| {\"A\":\"10.1.1.1\",\"CNAME\":\"y.test\"}| has an alias and other records",
                "/records/upstairs/x.test| {\"A\":\"10.1.1.1\"}| Records are at"
            })
    void recordsThatMakeNoSenseAreRefusedAndChangeNothing(String path, String body, String words)
            throws IOException, InterruptedException {
        String before = send("GET", "/records", "").body();

        HttpResponse<String> refused = send("PUT", path, body);

        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains(words), refused::body);
        assertEquals(before, send("GET", "/records", "").body());
    }

    @Test
    void aHostCanBeBrokenOnceItHasARecord() throws IOException, InterruptedException {
        String fault = "{\"target\":\"http://new.test\",\"fault\":\"status 503\"}";
        assertEquals(400, send("POST", "/faults", fault).statusCode());

        send("PUT", "/records/outside/new.test", "{\"A\":\"203.0.113.50\"}");

        assertEquals(201, send("POST", "/faults", fault).statusCode());
        assertEquals(
                503,
                TestClient.outside(program.deployment()).get("http://new.test/").status());
    }

    @Test
    void theRecordingIsReadAndCleared() throws IOException, InterruptedException {
        discovery();
        String recording = send("GET", "/recording", "").body();

        assertTrue(recording.startsWith("{\"lines\":[\"") || recording.contains("\"lines\":[\""), recording);
        assertTrue(recording.contains("GET https://" + LD + "/ -> 200"), recording);
        assertEquals(204, send("DELETE", "/recording", "").statusCode());
        assertEquals(List.of(), program.deployment().recording().lines());
    }

    @Test
    void itSaysWhereEverythingIsAndDescribesItself() throws IOException, InterruptedException {
        String state = send("GET", "/", "").body();
        String printed = said.toString(StandardCharsets.UTF_8);

        assertTrue(state.contains("\"sipDomains\":[\"contoso.test\"]"), state);
        assertTrue(state.contains("\"users\":[\"alice@contoso.test\"]"), state);
        int proxy = program.deployment().inside().proxy().getPort();
        assertTrue(state.contains("\"proxy\":\"127.0.0.1:" + proxy + "\""), state);
        assertTrue(printed.contains("proxy inside  127.0.0.1:" + proxy + "\n"), printed);
        assertTrue(printed.contains("user alice@contoso.test Passw0rd\n"), printed);
        assertTrue(printed.contains("SIP domain contoso.test\n"), printed);
        assertTrue(
                printed.contains("control " + program.control().url() + " token "
                        + program.control().token()),
                printed);
        String described = send("GET", "/openapi.json", "").body();
        for (String path : List.of("/faults", "/faults/{id}", "/documents/{scheme}/{host}/{path}", "/recording")) {
            assertTrue(described.contains("\"" + path + "\": {"), path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "POST; /faults; nonsense; 400; This is no JSON",
                "POST; /faults; []; 400; One JSON object is wanted",
                "POST; /faults; {} {}; 400; One JSON object is wanted",
                "POST; /faults; {\"target\":1}; 400; The member target has to be a text.",
                "POST; /faults; {\"target\":\"//*\"}; 400; A fault has the members target and fault",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"\"}; 400; A step is a name and its arguments",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"explode\"}; 400; Nothing is called explode here; there are [EXPIRED,",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"status many\"}; 400; many is no whole number.",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"status\"}; 400; status takes other arguments than []",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"slow soon\"}; 400; soon is no time",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"page moon\"}; 400; moon is none of [F5_APM",
                "POST; /faults; {\"target\":\"//*\",\"fault\":\"document moon\"}; 400; moon is no document",
                "POST; /faults; {\"target\":\"ftp://a.test\",\"fault\":\"empty\"}; 400; A target is https://HOST",
                "POST; /faults; {\"target\":\"https:///x\",\"fault\":\"empty\"}; 400; names no host",
                "POST; /faults; {\"target\":\"//nobody.test\",\"fault\":\"refuse\"}; 400; nothing could break there",
                "POST; /faults; {\"target\":\"https://nosuch.test\",\"fault\":\"status 503\"}; 400; lyncdiscover.contoso.test, lyncdiscoverinternal.contoso.test",
                "PUT; /documents/https/nosuch.test/; {}; 400; Another one needs a record first.",
                "DELETE; /faults/99; ''; 404; There is no fault 99",
                "DELETE; /faults/x; ''; 404; There is no fault x",
                "PATCH; /faults; ''; 404; There is no PATCH /faults; see /openapi.json."
            })
    void nonsenseIsRefusedWithASentenceAndRecorded(String method, String path, String body, int status, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> refused = send(method, path, body);

        assertEquals(status, refused.statusCode(), refused::body);
        assertTrue(refused.body().startsWith("{\"error\":\""), refused::body);
        assertTrue(refused.body().contains(words), refused::body);
        assertTrue(
                program.deployment().picture().contains("control " + method + " " + path + " -> " + status),
                program.deployment()::picture);
    }

    @Test
    void withoutTheTokenNothingHappens() throws IOException, InterruptedException {
        String fault = "{\"target\":\"//*\",\"fault\":\"status 500\"}";

        assertEquals(401, send("POST", "/faults", fault, "Bearer 00").statusCode());
        assertEquals(
                401, send("GET", "/", "", "Basic " + program.control().token()).statusCode());
        assertEquals(200, discovery());
        assertTrue(program.deployment().picture().contains("control POST /faults -> 401"));
    }

    @Test
    void aNameThatLeadsToLoopbackIsNotEnough() throws IOException, InterruptedException {
        HttpClient throughProxy = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(),
                        program.control().url().getPort())))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://rebound.test/faults"))
                .header("Authorization", "Bearer " + program.control().token())
                .build();

        assertEquals(
                403,
                throughProxy.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void itEndsWithTheProgram() {
        program.close();

        assertThrows(ConnectException.class, () -> send("GET", "/", ""));
    }

    @Test
    void optionsBreakAProgramFromTheStart(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("root.json"), "{}");
        StandAloneOptions options = StandAloneOptions.parse(
                "--folder",
                folder.toString(),
                "--plan",
                "gateway F5 | user bob@contoso.test secret",
                "--dns",
                "outside remove sip.contoso.test | host sip.contoso.test 203.0.113.99 60",
                "--dns",
                "everywhere alias other.contoso.test lyncdiscover.contoso.test",
                "--latency",
                "1ms",
                "--document",
                "https://webext.contoso.test/Autodiscover " + document + " application/json; charset=utf-8",
                "--fault",
                "http://" + LD + " redirect 301 \"https://moved.test/with blank\"",
                "--fault",
                "https://" + LD + " WRONG_NAME");
        try (StandAlone other = StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))) {
            TestClient outside = TestClient.outside(other.deployment());

            assertTrue(outside.get("http://" + LD + "/").hasHeader("Location: https://moved.test/with blank"));
            assertThrows(SSLException.class, () -> outside.get("https://" + LD + "/"));
            assertTrue(outside.get("https://webext.contoso.test/Autodiscover/x")
                    .hasHeader("Content-Type: application/json; charset=utf-8"));
            assertTrue(outside.get("http://webext.contoso.test/other").head().contains("BIGipServer"));
            assertEquals("203.0.113.99", outside.resolve("sip.contoso.test").getHostAddress());
            assertEquals("203.0.113.50", outside.resolve("other.contoso.test").getHostAddress());
            assertTrue(other.deployment().topology().users().containsKey("bob@contoso.test"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--dns, sometimes remove a.test, 'DNS is changed inside, outside or everywhere, not sometimes.'",
        "--dns, inside, A step is a name and its arguments",
        "--plan, fly, Nothing is called fly here",
        "--fault, https://a.test, A fault is a target and what goes wrong there",
        "--document, https://a.test, 'A document is a target, a file and its Content-Type'",
        "--latency, soon, soon is no time"
    })
    void misuseOfAnOptionIsExplained(String option, String value, String words, @TempDir Path folder) {
        StandAloneOptions options = StandAloneOptions.parse("--folder", folder.toString(), option, value);

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))
                        .close());
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::toString);
    }
}
