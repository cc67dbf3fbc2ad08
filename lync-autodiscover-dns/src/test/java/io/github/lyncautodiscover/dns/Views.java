package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Views with the patience that a busy computer needs. */
final class Views {
    private Views() {}

    static DnsView of(InetSocketAddress... servers) {
        return DnsView.builder()
                .servers(servers)
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    static DnsView of(FakeDnsServer server) {
        return of(server.address());
    }
}
