package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandAloneTest {

    @TempDir
    private Path folder;

    @Test
    void curlNeedsNothingButTheConfigurationThatWasWritten() throws IOException, InterruptedException {
        Program curl = Program.require("curl");
        StandAloneOptions options = StandAloneOptions.parse("--preset", "hybrid", "--folder", folder.toString());
        try (LyncDeployment deployment = StandAlone.start(options, new PrintStream(new ByteArrayOutputStream()))) {
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

    @Test
    void theProcessSaysWhereItListensAndEndsWhenItIsToldTo() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""),
                        StandAlone.class.getName(),
                        "--folder",
                        folder.toString())
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
        Ports row = StandAloneOptions.parse("--first-port", "20000").ports();
        Ports real = StandAloneOptions.parse("--real-addresses").ports();
        InetSocketAddress meant = new InetSocketAddress("10.10.30.50", 443);

        assertEquals(20_000, row.bind(meant).getPort());
        assertEquals(20_001, row.bind(meant).getPort());
        assertEquals(meant, real.bind(meant));
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
