package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code --serve} as a process of its own, with the limits that it sets itself and its end by a signal. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeIT {
    /** So that no test waits for what takes ten or thirty seconds. */
    private static final List<String> IMPATIENT = List.of(
            "-Dsun.net.httpserver.maxReqTime=3",
            "-Dsun.net.httpserver.idleInterval=1",
            "-Dsun.net.httpserver.clockTick=100",
            "-XX:TieredStopAtLevel=1");

    private final LyncDeployment deployment =
            LyncDeployment.builder().sipDomain("contoso.com").start();

    @TempDir
    private Path folder;

    private Process process;
    private int port;

    @BeforeEach
    void start() throws IOException {
        Jar jar = Jar.packaged();
        List<String> command = new ArrayList<>(List.of(jar.java().toString()));
        command.addAll(IMPATIENT);
        command.addAll(List.of("-jar", jar.file().toString()));
        command.addAll(JarArguments.in(deployment.inside(), deployment, folder));
        command.addAll(List.of("--serve", "0", "--strategy", "staggered"));
        process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        String first = printed.readLine();
        assertNotNull(first, () -> "it ended, and left " + folder.resolve("err"));
        Matcher line =
                Pattern.compile("answering on http://127\\.0\\.0\\.1:(\\d+)/").matcher(first);
        assertTrue(line.matches(), first);
        port = Integer.parseInt(line.group(1));
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
        deployment.close();
    }

    @Test
    void answersWhatTheScrapeConfigurationAsks() throws IOException {
        String configuration = Files.readString(Path.of("README.md")).replaceFirst("(?s).*?```yaml\n(.*?)```.*", "$1");
        String path = configuration.replaceFirst("(?s).*metrics_path: (\\S+).*", "$1");
        String target = configuration.replaceFirst("(?s).*targets: \\[\"(\\S+?)\".*", "$1");

        String metrics = ask("GET " + path + "?target=" + target.replace("@", "%40") + " HTTP/1.1");

        assertTrue(metrics.startsWith("HTTP/1.1 200 OK\r\n"), metrics);
        assertTrue(metrics.contains("\nprobe_success 1\n"), metrics);
        assertFalse(metrics.contains(target.replaceFirst("@.*", "")), metrics);
    }

    @Test
    void refusesAQueryOfAMegabyteInOneLine() throws IOException {
        String answer = ask("GET /probe?target=" + "a".repeat(1_000_000) + "@contoso.com HTTP/1.1");

        assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
        assertTrue(answer.endsWith("\r\n\r\na query has at most 2000 characters\n"), answer);
    }

    @Test
    void closesAConnectionOnWhichNothingComes() throws IOException {
        try (Socket silent = saying("");
                Socket inItsLine = saying("GET /probe?target=a");
                Socket inItsHead = saying("GET /-/healthy HTTP/1.1\r\nHost: x\r\nA: b");
                Socket idle = saying("GET /-/healthy HTTP/1.1\r\nHost: x\r\n\r\n")) {
            for (Socket waiting : List.of(silent, inItsLine, inItsHead)) {
                assertEquals("", text(waiting.getInputStream()));
            }
            String whole = text(idle.getInputStream());
            assertTrue(whole.endsWith("healthy\n"), whole);
        }
    }

    private Socket saying(String part) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** By {@code destroy}, which is SIGTERM where there are signals; a second is promised, and this leaves room. */
    @Test
    void endsWhenItIsTold() throws Exception {
        try (Socket open = connect();
                Socket asking = connect()) {
            asking.getOutputStream().write("GET /probe?target=a".getBytes(StandardCharsets.US_ASCII));

            process.destroy();

            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertTrue(open.isConnected());
        }
        assertEquals("", Files.readString(folder.resolve("err")));
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        Run run = Jar.packaged()
                .run(Files.createDirectories(folder.resolve("second")), List.of("--serve", "127.0.0.1:" + port));

        assertAll(
                () -> assertEquals(2, run.exitCode(), run.err()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertTrue(run.err().contains("cannot listen on 127.0.0.1:" + port), run.err()));
    }

    private String ask(String line) throws IOException {
        try (Socket scraper = connect()) {
            OutputStream out = scraper.getOutputStream();
            out.write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return text(scraper.getInputStream());
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
