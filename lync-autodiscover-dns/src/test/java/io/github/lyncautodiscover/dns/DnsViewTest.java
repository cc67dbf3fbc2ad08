package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DnsViewTest {
    private static DnsView impatient(InetSocketAddress... servers) {
        return DnsView.builder().servers(servers).timeout(Duration.ofMillis(50)).build();
    }

    @Test
    void asksTheNextServerWhenOneIsSilent() {
        try (FakeDnsServer silent = FakeDnsServer.silent();
                FakeDnsServer server = FakeDnsServer.serving("a.example. 300 IN A 192.0.2.1");
                DnsView view = DnsView.builder()
                        .servers(silent.address(), server.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.FOUND, answer.status());
            assertEquals(server.address(), answer.server().orElseThrow());
            ServerTry first = answer.tries().get(0);
            assertEquals(silent.address(), first.server());
            assertEquals(DnsStatus.TIMEOUT, first.status());
            assertTrue(first.duration().compareTo(Duration.ofSeconds(1)) >= 0, first::toString);
            assertTrue(answer.duration().compareTo(first.duration()) >= 0, answer::toString);
        }
    }

    @Test
    void timesOutWhenEveryServerIsSilent() {
        try (FakeDnsServer silent = FakeDnsServer.silent();
                DnsView view = impatient(silent.address())) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.TIMEOUT, answer.status());
            assertEquals(4, answer.tries().size());
            assertTrue(answer.duration().compareTo(Duration.ofMillis(100)) >= 0, answer::toString);
            assertTrue(answer.server().isEmpty());
        }
    }

    @Test
    void saysThatNoServerIsThere() throws Exception {
        try (DatagramSocket reserved = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DnsView view = DnsView.builder()
                        .servers((InetSocketAddress) reserved.getLocalSocketAddress())
                        .timeout(Duration.ofSeconds(1))
                        .tries(10)
                        .build()) {
            // Whoever is connected to somebody is not there for others, and nobody else can have the port.
            reserved.connect(other.getLocalSocketAddress());

            assertEquals(DnsStatus.NETWORK, view.host("a.example").status());
        }
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "[2001:db8::1], 2001:db8:0:0:0:0:0:1", "2001:db8::1, 2001:db8:0:0:0:0:0:1"})
    void asksNobodyAboutAnAddress(String text, String address) {
        try (FakeDnsServer server = FakeDnsServer.silent();
                DnsView view = Views.of(server)) {
            HostAnswer answer = view.host(text);
            assertEquals(AnswerSource.LITERAL, answer.source());
            assertEquals(address, answer.addresses().get(0).getHostAddress());
            assertEquals(List.of(), server.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "a b", "a\u0000", "1.2.3.4:80", "http://a.example/", "*.example", "a\\b"})
    void refusesWhatIsNoName(String text) {
        try (DnsView view = DnsView.of("192.0.2.53")) {
            assertThrows(IllegalArgumentException.class, () -> view.host(text));
            assertThrows(IllegalArgumentException.class, () -> view.hostAsync(text));
            assertThrows(IllegalArgumentException.class, () -> view.service(text));
        }
    }

    /** A control character, a line separator, and one that turns the direction of writing. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[2J.example", "a\u2028b.example", "\u202eelpmaxe.a"})
    void refusesANameWithoutDisturbingTheTerminal(String text) {
        try (DnsView view = DnsView.of("192.0.2.53")) {
            String sentence = String.valueOf(assertThrows(IllegalArgumentException.class, () -> view.host(text))
                    .getMessage());
            assertTrue(sentence.chars().allMatch(c -> c >= ' ' && c < 0x7f), sentence);
        }
    }

    @Test
    void asksForOtherScriptsInALabels() {
        try (FakeDnsServer server = FakeDnsServer.serving("xn--bcher-kva.example. 300 IN A 192.0.2.1");
                DnsView view = Views.of(server)) {
            HostAnswer answer = view.host("Bücher。example.");
            assertEquals("xn--bcher-kva.example", answer.name());
            assertEquals(DnsStatus.FOUND, answer.status());
        }
    }

    @Test
    void looksIntoTheHostsFileFirst(@TempDir Path folder) throws Exception {
        Path hosts = folder.resolve("hosts");
        Files.writeString(hosts, "# ours\nnonsense\n10.1.1.1 lyncdiscover.example alias.example\n::1 six.example\n");
        try (FakeDnsServer server = FakeDnsServer.serving("b.example. 300 IN A 192.0.2.1");
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofSeconds(30))
                        .hostsFile(hosts)
                        .build()) {
            HostAnswer answer = view.host("LyncDiscover.example");
            assertEquals(AnswerSource.HOSTS_FILE, answer.source());
            assertEquals(
                    "lyncdiscover.example/10.1.1.1", answer.addresses().get(0).toString());
            assertEquals("lyncdiscover.example: FOUND 10.1.1.1, from the hosts file", answer.toString());
            assertEquals(AnswerSource.HOSTS_FILE, view.host("six.example").source());
            assertEquals(List.of(), server.asked());
            assertEquals(AnswerSource.SERVER, view.host("b.example").source());
            Files.writeString(hosts, "10.1.1.2 lyncdiscover.example\n");
            view.flush();
            assertEquals(
                    "10.1.1.2",
                    view.host("lyncdiscover.example").addresses().get(0).getHostAddress());
        }
    }

    @Test
    void worksWithoutAHostsFile(@TempDir Path folder) {
        try (FakeDnsServer server = FakeDnsServer.serving("a.example. 300 IN A 192.0.2.1");
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofSeconds(30))
                        .hostsFile(folder.resolve("none"))
                        .build()) {
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }

    @Test
    void theSystemViewKnowsItsServersAndItsHostsFile() {
        try (DnsView view = DnsView.system()) {
            assertFalse(view.servers().isEmpty());
            HostAnswer localhost = view.host("localhost");
            assertEquals(AnswerSource.HOSTS_FILE, localhost.source());
            assertTrue(localhost.addresses().stream().allMatch(InetAddress::isLoopbackAddress));
            view.flush();
            assertFalse(view.servers().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.53, 192.0.2.53, 53",
        "192.0.2.53:5353, 192.0.2.53, 5353",
        "2001:db8::53, 2001:db8:0:0:0:0:0:53, 53",
        "[2001:db8::53]:5353, 2001:db8:0:0:0:0:0:53, 5353",
        "[2001:db8::53], 2001:db8:0:0:0:0:0:53, 53"
    })
    void takesServersAsText(String text, String host, int port) {
        try (DnsView view = DnsView.of(text)) {
            InetSocketAddress server = view.servers().get(0);
            assertEquals(host, server.getAddress().getHostAddress());
            assertEquals(port, server.getPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dns.example", "192.0.2.53:0", "192.0.2.53:65536", "192.0.2", "[::1", "::1]:53"})
    void refusesServersThatAreNoAddresses(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> DnsView.of(text));
        assertEquals(
                "Give a DNS server as an IP address, with a port if it is not 53, for example [2001:db8::53]:5353.",
                refusal.getMessage());
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                wrong(builder -> builder, "No server to ask: call servers(…) or system()."),
                wrong(
                        builder -> builder.system().servers(ServerAddress.of("127.0.0.1")),
                        "Call either servers(…) or system(), not both."),
                wrong(
                        builder -> builder.servers(InetSocketAddress.createUnresolved("dns.example", 53)),
                        "Give the IP address of the server instead of its name: dns.example/<unresolved>:53"),
                wrong(
                        builder -> builder.servers(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                        "Give the port of the server, usually 53: localhost/127.0.0.1:0"),
                wrong(builder -> builder.system().timeout(Duration.ZERO), "The timeout must be longer than zero: PT0S"),
                wrong(
                        builder -> builder.system().timeout(Duration.ofDays(1)),
                        "The timeout must not exceed an hour: PT24H"),
                wrong(builder -> builder.system().tries(0), "The number of tries must be from 1 to 10: 0"),
                wrong(builder -> builder.system().tries(11), "The number of tries must be from 1 to 10: 11"),
                wrong(builder -> builder.system().udpSize(511), "The UDP size must be from 512 to 65535 octets: 511"),
                wrong(builder -> builder.system().inFlight(0), "At least one question must be allowed in flight: 0"),
                wrong(
                        builder -> builder.system().cacheSize(-1),
                        "The number of answers kept must not be negative: -1"));
    }

    private static Arguments wrong(UnaryOperator<DnsView.Builder> settings, String sentence) {
        return Arguments.of(settings, sentence);
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void refusesWrongSettingsWithASentence(UnaryOperator<DnsView.Builder> settings, String sentence) {
        DnsView.Builder builder = settings.apply(DnsView.builder());
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals(sentence, refusal.getMessage());
    }
}
