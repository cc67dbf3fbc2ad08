package io.github.lyncautodiscover.client.text;

import java.util.Locale;

/** Compares the names of hosts. */
public final class Hosts {
    private Hosts() {}

    /** Whether a host is the domain itself or a name below it; the case of the host does not matter. */
    public static boolean isWithin(String host, String domain) {
        String name = host.toLowerCase(Locale.ROOT);
        return !domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
    }
}
