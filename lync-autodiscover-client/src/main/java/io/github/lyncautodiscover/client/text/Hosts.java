package io.github.lyncautodiscover.client.text;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares the names of hosts. */
public final class Hosts {
    /** Four numbers, or something with two colons: nothing of the kind is ever asked for in DNS. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]{0,4}:[0-9a-fA-F:]*:[0-9a-fA-F:.]*(%\\w+)?");

    private Hosts() {}

    /** The address that a host is written as, an IPv6 one without brackets; empty for a name, which is never looked up. */
    public static Optional<InetAddress> address(String host) {
        if (!ADDRESS.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether a host is the domain itself or a name below it; the case of the host does not matter. */
    public static boolean isWithin(String host, String domain) {
        String name = host.toLowerCase(Locale.ROOT);
        return !domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
    }
}
