package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Place;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The arguments that lead any program of ours from a place to a deployment: nothing else is ever connected to. */
final class JarArguments {
    /** Where the servers of the presets are. */
    private static final List<String> ADDRESSES = List.of(
            "10.10.30.50",
            "10.10.30.51",
            "10.10.40.50",
            "203.0.113.50",
            "203.0.113.51",
            "198.51.100.10",
            "198.51.100.11",
            "198.51.100.20",
            "198.51.100.30");

    private JarArguments() {}

    static List<String> in(Place place, LyncDeployment deployment, Path folder) throws IOException {
        Path authority = Files.writeString(folder.resolve("ca.pem"), deployment.caPem());
        List<String> arguments =
                new ArrayList<>(List.of("--dns", text(place.dns()), "--ca-file", authority.toString()));
        for (String address : ADDRESSES) {
            for (int port : new int[] {80, 443}) {
                connect(arguments, address + ":" + port, place, new InetSocketAddress(address, port));
            }
        }
        // Wherever else: the deployment leads it to a port that refuses.
        connect(arguments, ":", place, new InetSocketAddress("192.0.2.1", 9));
        return arguments;
    }

    private static void connect(List<String> arguments, String what, Place place, InetSocketAddress meant) {
        arguments.add("--connect-to");
        arguments.add(what + ":" + text(place.route().apply(meant)));
    }

    static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
