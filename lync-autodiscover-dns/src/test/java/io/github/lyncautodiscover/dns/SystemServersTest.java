package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.config.ResolvConfResolverConfigProvider;

/** What a resolv.conf may name, as dnsjava hands it over. */
class SystemServersTest {
    private static SystemServers of(InetSocketAddress... servers) {
        return new SystemServers(System::nanoTime, () -> List.of(servers));
    }

    private static InetSocketAddress named(String name, int last) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(name, new byte[] {127, 0, 0, (byte) last}), 53);
    }

    private static InetSocketAddress loopback() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 53);
    }

    @Test
    void passesOverWhatCannotBeAskedAndSaysSo() throws UnknownHostException {
        InetSocketAddress good = loopback();

        SystemServers servers = of(
                InetSocketAddress.createUnresolved("fe80::1%nosuch", 53),
                InetSocketAddress.createUnresolved("300.1.1.1", 53),
                named("dns1.contoso.test", 2),
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 224, 0, 0, 1}), 53),
                good);

        assertEquals(List.of(good), servers.servers());
        assertEquals(
                List.of(
                        "fe80::1%nosuch: no address, or one on an interface that this computer does not have",
                        "300.1.1.1: no address, or one on an interface that this computer does not have",
                        "dns1.contoso.test: a name and not an address",
                        "224.0.0.1: an address that is no server's"),
                servers.skipped());
    }

    /** Files as administrators have written them, read by the reader that reads those of this computer. */
    @ParameterizedTest
    @CsvSource({
        "scope.conf, '', 127.0.0.1",
        "scope-only.conf, '', ''",
        "scope-unknown.conf, fe80::1%nosuch, 127.0.0.1",
        "impossible.conf, 300.1.1.1, 127.0.0.1"
    })
    void readsAFileWithImpossibleServers(String file, String impossible, String server) throws IOException {
        SystemServers servers = new SystemServers(System::nanoTime, () -> ResolvConf.read(file));
        String loopback = "fe80::1%lo";

        assertEquals(
                server,
                servers.servers().stream()
                        .map(one -> one.getAddress().getHostAddress())
                        .filter(one -> !one.startsWith("fe80"))
                        .collect(Collectors.joining(" ")));
        // Some computers have an interface of this name, and some have none.
        assertEquals(
                impossible,
                servers.skipped().stream()
                        .map(one -> one.replaceFirst(": .*", ""))
                        .filter(one -> !one.equals(loopback))
                        .collect(Collectors.joining(" ")));
        try (DnsView view = DnsView.builder()
                .servers(servers.servers().isEmpty() ? List.of(loopback()) : servers.servers())
                .build()) {
            assertEquals(List.of(), view.skippedServers());
        }
    }

    /** The reader of the files resolves names by the runtime, which a test must not do. */
    @Test
    void readsAFileThatNamesAServer() throws IOException {
        List<InetSocketAddress> read = new ArrayList<>();
        for (String line : ResolvConf.lines("name.conf")) {
            String word = line.replace("nameserver ", "");
            read.add(word.startsWith("127.") ? loopback() : named(word, 2));
        }

        SystemServers servers = new SystemServers(System::nanoTime, () -> read);

        assertEquals(List.of(loopback()), servers.servers());
        assertEquals(List.of("dns1.contoso.test: a name and not an address"), servers.skipped());
    }

    /** dnsjava's reader, for a file of a test. */
    private static final class ResolvConf extends ResolvConfResolverConfigProvider {
        static List<InetSocketAddress> read(String file) {
            ResolvConf conf = new ResolvConf();
            try (InputStream in = SystemServersTest.class.getResourceAsStream("system/" + file)) {
                conf.parseResolvConf(in);
                return conf.servers();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static List<String> lines(String file) throws IOException {
            try (InputStream in = SystemServersTest.class.getResourceAsStream("system/" + file)) {
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .toList();
            }
        }
    }

    @Test
    void answersForAComputerThatCanAskNobody() throws Exception {
        SystemServers servers = of(InetSocketAddress.createUnresolved("fe80::1%nosuch", 53));

        assertEquals(List.of(), servers.servers());
    }

    @Test
    void readsTheSettingsOfThisComputer() {
        try (DnsView view = DnsView.system()) {
            assertEquals(
                    view.servers().size(),
                    view.servers().stream()
                            .filter(server -> !server.isUnresolved())
                            .count());
            assertEquals(view.skippedServers(), view.skippedServers());
        }
    }
}
