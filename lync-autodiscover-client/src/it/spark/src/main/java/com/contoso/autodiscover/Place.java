package com.contoso.autodiscover;

import io.github.lyncautodiscover.client.Timeouts;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Where executors ask from: a value that travels to them.
 *
 * @param dns the name server, such as 192.0.2.53:53; empty for that of each computer
 * @param trust a file with the certificates to trust, on each computer; empty for Java's
 * @param routes where connections really go, as {@code --connect-to} has it
 * @param timeouts how long everything may take
 */
record Place(String dns, String trust, Map<String, String> routes, Timeouts timeouts) implements Serializable {
    static Place of(Map<String, String> given) {
        Map<String, String> routes = new HashMap<>();
        for (String pair : given.getOrDefault("route", "").split(",")) {
            if (!pair.isEmpty()) {
                routes.put(pair.substring(0, pair.indexOf('>')), pair.substring(pair.indexOf('>') + 1));
            }
        }
        return new Place(
                given.getOrDefault("dns", ""), given.getOrDefault("trust", ""), Map.copyOf(routes), timeouts(given));
    }

    private static Timeouts timeouts(Map<String, String> given) {
        if (!given.containsKey("patience")) {
            return Timeouts.standard();
        }
        Duration each = Duration.ofSeconds(Long.parseLong(given.get("patience")));
        return new Timeouts(each.multipliedBy(8), each.multipliedBy(2), each, each, each, each, each);
    }

    InetSocketAddress route(InetSocketAddress meant) {
        String to = routes.get(meant.getAddress().getHostAddress() + ":" + meant.getPort());
        if (to == null) {
            return meant;
        }
        int colon = to.lastIndexOf(':');
        return new InetSocketAddress(to.substring(0, colon), Integer.parseInt(to.substring(colon + 1)));
    }
}
