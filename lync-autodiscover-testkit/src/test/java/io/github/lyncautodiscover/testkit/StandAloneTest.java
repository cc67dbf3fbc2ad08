package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.server.PortChoice;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandAloneTest {

    @TempDir
    private Path folder;

    @Test
    void curlNeedsNothingButTheConfigurationThatWasWritten() throws IOException, InterruptedException {
        InstalledProgram curl = InstalledProgram.require("curl");
        StandAloneOptions options = StandAloneOptions.parse("--preset", "hybrid", "--folder", folder.toString());
        try (StandAlone program = StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))) {
            LyncDeployment deployment = program.deployment();
            String config = folder.resolve("curl.conf").toString();

            String root = curl.run("--silent", "--config", config, "https://lyncdiscoverinternal.contoso.test/");
            String online = curl.run("--silent", "--config", config, "https://webdir1a.online.lync.com/");

            assertTrue(root.contains("\"_links\""), root);
            assertTrue(online.contains("webdir1a.online.lync.com"), online);
            deployment
                    .recording()
                    .assertRequests(
                            "GET https://lyncdiscoverinternal.contoso.test/", "GET https://webdir1a.online.lync.com/");
        }
    }

    /** Each line is there before the client has its answer, so nobody has to wait for the file. */
    @Test
    void whatItIsAskedIsReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("recording.txt"), "of an earlier run");
        StandAloneOptions options = StandAloneOptions.parse("--folder", folder.toString());
        try (StandAlone program = StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))) {
            LyncDeployment deployment = program.deployment();
            TestClient client = TestClient.inside(deployment);
            assertEquals("", Files.readString(file));

            client.get("https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test");
            List<String> lines = Files.readAllLines(file);
            assertEquals(deployment.recording().lines(), lines);
            assertEquals("inside A lyncdiscoverinternal.contoso.test", lines.get(0));
            assertEquals(
                    "GET https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test",
                    lines.get(lines.size() - 1));

            Files.delete(file);
            client.get("http://lyncdiscover.contoso.test/");
            assertEquals(
                    "GET http://lyncdiscover.contoso.test/",
                    Files.readAllLines(file).get(1));
        }
    }

    @Test
    void aLineOfTheRecordingIsALineWhateverItSays() throws IOException {
        RecordingFile recording = new RecordingFile(folder);
        recording.add("(nonsense \r\n\u001B[31m) on connection 1");
        recording.add("GET http://a.test/");

        assertEquals(
                List.of("(nonsense ???[31m) on connection 1", "GET http://a.test/"),
                Files.readAllLines(folder.resolve("recording.txt")));
    }

    @Test
    void theProcessSaysWhereItListensAndEndsWhenItIsToldTo() throws IOException, InterruptedException {
        Process process = program("--folder", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = says.readLine();

            assertEquals("CONTOSO_WIFI runs; its files are in " + folder.toAbsolutePath(), first);
            assertTrue(
                    Files.readString(folder.resolve("hosts")).contains("127.0.0.1 lyncdiscoverinternal.contoso.test"));
            assertTrue(Files.readString(folder.resolve("ca.pem")).startsWith("-----BEGIN CERTIFICATE-----"));
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void portsAreTakenInARowOrAreTheRealOnes() {
        PortChoice row = StandAloneOptions.parse("--first-port", "20000").ports();
        PortChoice real = StandAloneOptions.parse("--real-addresses").ports();
        InetSocketAddress meant = new InetSocketAddress("10.10.30.50", 443);

        assertEquals(20_000, row.bind(meant).getPort());
        assertEquals(20_001, row.bind(meant).getPort());
        assertEquals(meant, real.bind(meant));
    }

    @Test
    void aDeploymentTakesItsPortsFromTheFirstOneUpwards() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        StandAloneOptions options = freeRow();
        try (StandAlone program = StandAlone.start(options, new PrintStream(said, true, StandardCharsets.UTF_8))) {
            LyncDeployment deployment = program.deployment();
            int last =
                    options.firstPort() + deployment.topology().plan().sockets().size() + 4;
            for (InetSocketAddress meant : deployment.topology().plan().sockets()) {
                int routed = deployment.outside().route().apply(meant).getPort();
                assertTrue(
                        meant.getAddress().isSiteLocalAddress() || isIn(options, routed, last),
                        meant + " is " + routed);
            }
            int port = options.firstPort();
            for (int meant : new int[] {80, 443, 4443, 8080}) {
                InetSocketAddress frontEnd = new InetSocketAddress("10.10.30.50", meant);
                assertEquals(port++, deployment.route().apply(frontEnd).getPort());
            }
            for (Place place : List.of(deployment.inside(), deployment.outside())) {
                assertTrue(isIn(options, place.dns().getPort(), last), place::toString);
            }
            assertTrue(said.toString(StandardCharsets.UTF_8)
                    .contains("DNS inside  127.0.0.1:" + deployment.dns().getPort()));
            assertEquals(
                    200,
                    TestClient.inside(deployment)
                            .get("https://webint.contoso.test/")
                            .status());
        }
    }

    private static boolean isIn(StandAloneOptions options, int port, int last) {
        return port >= options.firstPort() && port < last;
    }

    /** A row of ports that were free a moment ago, whatever else this machine does. */
    private StandAloneOptions freeRow() throws IOException {
        for (int tries = 0; ; tries++) {
            int first = 20_000 + new Random().nextInt(10_000);
            StandAloneOptions options =
                    StandAloneOptions.parse("--first-port", String.valueOf(first), "--folder", folder.toString());
            try (LyncDeployment rehearsal =
                    LyncDeployment.start(options.preset().builder().build(), options.ports())) {
                assertTrue(rehearsal.dns().getPort() >= first);
                return options;
            } catch (BindException taken) {
                assertTrue(tries < 50, taken::toString);
            }
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StandAloneOptions options = StandAloneOptions.parse(
                    "--first-port", String.valueOf(taken.getLocalPort()), "--folder", folder.toString());

            IllegalStateException refused = assertThrows(
                    IllegalStateException.class,
                    () -> StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))
                            .close());

            assertEquals(
                    "Cannot listen at 127.0.0.1:" + taken.getLocalPort() + ": Address already in use.",
                    String.valueOf(refused.getMessage()).replace(" (Bind failed)", ""));
        }
    }

    @Test
    void tooFewPortsAreTooFew() {
        StandAloneOptions options = StandAloneOptions.parse("--first-port", "65535");
        PortChoice ports = options.ports();
        InetSocketAddress meant = new InetSocketAddress("10.10.30.50", 443);

        assertEquals(65_535, ports.bind(meant).getPort());
        assertThrows(IllegalArgumentException.class, () -> ports.bind(meant));
    }

    /** Not even an address that is dead from there leads to the network. */
    @ParameterizedTest
    @EnumSource(names = {"CONTOSO_WIFI", "HAIRPIN_BLOCKED", "HYBRID"})
    void theOptionsOfAPlaceLeadToThisMachineAlone(Preset preset) throws IOException {
        StandAloneOptions options = StandAloneOptions.parse("--preset", preset.name(), "--folder", folder.toString());
        try (StandAlone program = StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))) {
            LyncDeployment deployment = program.deployment();
            for (Place place : List.of(deployment.inside(), deployment.outside())) {
                String where = place.equals(deployment.inside()) ? "inside" : "outside";
                List<String> lines = Files.readAllLines(folder.resolve(where + ".options"));
                List<String> led = lines.stream()
                        .filter(line -> line.startsWith("--connect-to "))
                        .toList();

                assertEquals("--" + where, lines.get(1));
                assertEquals("--dns 127.0.0.1:" + place.dns().getPort(), lines.get(2));
                assertEquals("--ca-file " + folder.resolve("ca.pem").toAbsolutePath(), lines.get(3));
                assertEquals(lines.size() - 4, led.size());
                led.forEach(line -> assertTrue(line.matches("--connect-to [0-9.]*:\\d*:127\\.0\\.0\\.1:\\d+"), line));
                assertTrue(led.get(led.size() - 1).startsWith("--connect-to ::"), led::toString);
                for (InetSocketAddress meant : deployment.topology().plan().sockets()) {
                    int port = place.route().apply(meant).getPort();
                    String expected = "--connect-to %s:%d:127.0.0.1:%d"
                            .formatted(meant.getAddress().getHostAddress(), meant.getPort(), port);
                    assertTrue(led.contains(expected), expected);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "contoso-wifi, here are missing 10.10.30.50 10.10.30.51 203.0.113.50 10.10.30.53",
        "teams-only, needs 198.51.100.10 10.10.30.53 10.10.30.54 203.0.113.53 203.0.113.54;",
        "hairpin-blocked, hairpin DROPPED takes nftables"
    })
    void whatTheRealAddressesLackIsSaidBeforeAnythingStarts(String preset, String words) throws SocketException {
        StandAloneOptions options =
                StandAloneOptions.parse("--real-addresses", "--preset", preset, "--folder", folder.toString());

        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))
                        .close());
        // Where there is nothing but loopback, a shut hairpin could be had.
        boolean early = NetworkInterface.networkInterfaces().anyMatch(one -> !isLoopback(one));
        String expected = early || !words.contains("nftables") ? words : "here are missing";
        assertTrue(String.valueOf(refused.getMessage()).contains(expected), refused::toString);
    }

    private static boolean isLoopback(NetworkInterface one) {
        try {
            return one.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--help, 0, --real-addresses, 20",
        "--preset moon, 2, There is no preset moon. (--help, 1",
        "--document;https://webext.contoso.test nofile, 2, NoSuchFileException: nofile, 1"
    })
    void theProcessExplainsItself(String line, int code, String words, int lines)
            throws IOException, InterruptedException {
        Process process = program(line.split(line.contains(";") ? ";" : " ", -1))
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(said.contains(words), said);
            long count =
                    said.lines().filter(text -> !text.startsWith("Picked up ")).count();
            assertTrue(lines == 1 ? count == 1 : count >= lines, said);
            assertEquals(code, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + File.pathSeparator
                        + System.getProperty("jdk.module.path", ""),
                StandAlone.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    @ParameterizedTest
    @CsvSource({
        "--preset moon, There is no preset moon.",
        "--preset, --preset needs a value.",
        "--first-port 70000, 'A port is a number up to 65535, not 70000.'",
        "--fast, Unknown option --fast.",
        "--real-addresses --first-port 1, --real-addresses has the real ports; leave out --first-port."
    })
    void misuseIsExplained(String line, String sentence) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> StandAloneOptions.parse(line.split(" ", -1)));

        assertEquals(sentence, refused.getMessage());
    }
}
