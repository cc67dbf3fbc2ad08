package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.WebServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.TreeSet;

/** Draws a deployment in text. */
final class Picture {

    private Picture() {}

    static String of(LyncDeployment deployment, Injections faults, List<String> story) {
        StringBuilder picture = new StringBuilder("The Lync deployment for ")
                .append(String.join(", ", deployment.topology().sipDomains()))
                .append('\n');
        line(picture, "DNS inside", deployment.inside().dns());
        line(picture, "DNS outside", deployment.outside().dns());
        for (WebServer server : deployment.topology().plan().servers()) {
            for (int port : new TreeSet<>(server.sites().keySet())) {
                InetSocketAddress meant = new InetSocketAddress(server.address(), port);
                line(
                        picture,
                        server.role() + " " + text(meant),
                        deployment.route().apply(meant));
            }
        }
        picture.append("faults: ").append(faults).append("\nwhat happened:\n");
        story.forEach(line ->
                picture.append("  ").append(line.replaceAll("\\p{Cntrl}", "?")).append('\n'));
        return picture.append(story.isEmpty() ? "  nothing\n" : "").toString();
    }

    private static void line(StringBuilder picture, String what, InetSocketAddress where) {
        picture.append("  ").append(what).append(" is ").append(text(where)).append('\n');
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
