package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that point other programs at a running deployment. */
final class StandAloneFiles {

    private StandAloneFiles() {}

    static Path write(LyncDeployment deployment, StandAloneOptions options) throws IOException {
        Path folder = Files.createDirectories(options.folder());
        Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
        Files.writeString(folder.resolve("company-ca.pem"), deployment.companyCaPem());
        Files.writeString(folder.resolve("hosts"), hosts(deployment, options.realAddresses()));
        Files.writeString(folder.resolve("curl.conf"), curl(deployment, folder.resolve("ca.pem")));
        return folder;
    }

    /** Lines for /etc/hosts, as the inside sees the names. */
    private static String hosts(LyncDeployment deployment, boolean real) {
        StringBuilder hosts = new StringBuilder();
        for (String host : deployment.topology().plan().hosts()) {
            for (InetAddress address : deployment.topology().plan().inside().addresses(host)) {
                InetAddress shown = real ? address : deployment.dns().getAddress();
                hosts.append(shown.getHostAddress()).append(' ').append(host).append('\n');
            }
        }
        return hosts.toString();
    }

    /** For {@code curl --config}: each name and port of the inside leads to its listener. */
    private static String curl(LyncDeployment deployment, Path authority) {
        StringBuilder curl = new StringBuilder("cacert = \"" + authority.toAbsolutePath() + "\"\n");
        for (String host : deployment.topology().plan().hosts()) {
            List<InetAddress> addresses = deployment.topology().plan().inside().addresses(host);
            if (addresses.isEmpty()) {
                continue;
            }
            for (int port : new int[] {80, 443}) {
                InetSocketAddress routed = deployment.route().apply(new InetSocketAddress(addresses.get(0), port));
                curl.append("connect-to = \"%s:%d:%s:%d\"%n"
                        .formatted(host, port, routed.getAddress().getHostAddress(), routed.getPort()));
            }
        }
        return curl.toString();
    }
}
