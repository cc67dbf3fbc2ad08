package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a resolv.conf may name, as dnsjava hands it over. */
class SystemServersTest {
    private static SystemServers of(InetSocketAddress... servers) {
        return new SystemServers(System::nanoTime, () -> List.of(servers));
    }

    private static InetSocketAddress named(String name, int last) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(name, new byte[] {127, 0, 0, (byte) last}), 53);
    }

    @Test
    void passesOverWhatCannotBeAskedAndSaysSo() throws UnknownHostException {
        InetSocketAddress good = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 53);

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
