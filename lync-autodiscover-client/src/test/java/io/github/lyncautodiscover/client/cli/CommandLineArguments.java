package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The arguments that lead the program to a deployment, as they would lead curl there. */
final class CommandLineArguments {
    private static final List<String> HOSTS = List.of(
            "lyncdiscoverinternal.contoso.test",
            "lyncdiscover.contoso.test",
            "webint.contoso.test",
            "webext.contoso.test",
            "lyncdiscoverinternal.fabrikam.test",
            "lyncdiscover.fabrikam.test");

    private CommandLineArguments() {}

    static List<String> inside(LyncDeployment deployment, Path folder, String... more) throws IOException {
        Path authority = Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
        Place inside = deployment.inside();
        List<String> arguments =
                new ArrayList<>(List.of("--dns", text(inside.dns()), "--ca-file", authority.toString()));
        try (DnsView dns = DnsView.of(inside.dns())) {
            for (String host : HOSTS) {
                List<InetAddress> addresses = dns.host(host).addresses();
                for (int port : addresses.isEmpty() ? new int[0] : new int[] {80, 443}) {
                    InetSocketAddress routed = inside.route().apply(new InetSocketAddress(addresses.get(0), port));
                    arguments.add("--connect-to");
                    arguments.add(host + ":" + port + ":" + text(routed));
                }
            }
        }
        arguments.addAll(List.of(more));
        return arguments;
    }

    static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
