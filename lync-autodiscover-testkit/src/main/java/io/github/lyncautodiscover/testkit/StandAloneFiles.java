package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that point other programs at a running deployment. */
final class StandAloneFiles {

    /** No server is ever there. */
    private static final InetSocketAddress NOBODY = new InetSocketAddress(0);

    private StandAloneFiles() {}

    static Path write(LyncDeployment deployment, StandAloneOptions options) throws IOException {
        Path folder = Files.createDirectories(options.folder());
        Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
        Files.writeString(folder.resolve("company-ca.pem"), deployment.companyCaPem());
        Files.writeString(folder.resolve("hosts"), hosts(deployment, options.realAddresses()));
        Path authority = folder.resolve("ca.pem").toAbsolutePath();
        Files.writeString(folder.resolve("curl.conf"), curl(deployment, authority));
        Files.writeString(
                folder.resolve("inside.options"), options("inside", deployment.inside(), deployment, authority));
        Files.writeString(
                folder.resolve("outside.options"), options("outside", deployment.outside(), deployment, authority));
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
        StringBuilder curl = new StringBuilder("cacert = \"" + authority + "\"\n");
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

    /** For {@code lync-autodiscover --options}: it stands there, and whatever is meant it connects to this machine. */
    private static String options(String where, Place place, LyncDeployment deployment, Path authority) {
        StringBuilder options = new StringBuilder("# lync-autodiscover --options FILE ADDRESS, from " + where + "\n");
        options.append("--").append(where).append("\n--dns ").append(text(place.dns()));
        options.append("\n--ca-file ").append(authority).append('\n');
        for (InetSocketAddress meant : deployment.topology().plan().sockets()) {
            options.append("--connect-to %s:%s\n"
                    .formatted(text(meant), text(place.route().apply(meant))));
        }
        // The first that fits counts: for anything else there is a port that refuses.
        return options.append("--connect-to ::")
                .append(text(place.route().apply(NOBODY)))
                .append('\n')
                .toString();
    }

    private static String text(InetSocketAddress address) {
        String number = address.getAddress().getHostAddress();
        return (number.contains(":") ? "[" + number + "]" : number) + ":" + address.getPort();
    }
}
