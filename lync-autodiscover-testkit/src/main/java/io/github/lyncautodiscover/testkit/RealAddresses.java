package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.DeploymentPlan;
import io.github.lyncautodiscover.testkit.server.HairpinFirewall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out whether a deployment can be had at its real addresses. */
final class RealAddresses {

    private RealAddresses() {}

    /** @throws IllegalStateException if not; the message says what is missing */
    static void check(DeploymentPlan plan) throws IOException {
        HairpinFirewall.check(plan);
        List<InetAddress> missing = new ArrayList<>();
        for (InetAddress address : plan.addresses()) {
            if (NetworkInterface.getByInetAddress(address) == null) {
                missing.add(address);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "This deployment needs " + texts(List.copyOf(plan.addresses())) + "; here are missing "
                            + texts(missing) + ". In a network namespace of your own: ip address add ADDRESS dev lo");
        }
    }

    private static String texts(List<InetAddress> addresses) {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(" "));
    }
}
