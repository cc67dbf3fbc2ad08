package io.github.lyncautodiscover.client.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code --connect-to HOST:PORT:ADDRESS:PORT}, as curl means it.
 *
 * @param host the name that was asked for, or the address that it led to; empty for any
 * @param port the port that was meant; 0 for any
 * @param address where to connect to; null for where it was meant
 * @param newPort the port to connect to; 0 for the one that was meant
 */
record ConnectTo(String host, int port, @Nullable InetAddress address, int newPort) {
    private static final String HOST = "(\\[[^\\]]*]|[^:\\[\\]]*)";
    private static final Pattern FORM = Pattern.compile(HOST + ":(\\d{0,5}):" + HOST + ":(\\d{0,5})");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern ADDRESS =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]");
    private static final int LARGEST_PORT = 65_535;

    static ConnectTo of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refused(text);
        }
        String target = parts.group(3);
        return new ConnectTo(
                normalised(parts.group(1)),
                port(text, parts.group(2)),
                target.isEmpty() ? null : address(text, target),
                port(text, parts.group(4)));
    }

    /** The first that fits counts; without one the connection goes where it was meant to go. */
    static UnaryOperator<InetSocketAddress> route(List<ConnectTo> all) {
        return meant -> all.stream()
                .filter(one -> one.fits(meant))
                .findFirst()
                .map(one -> one.lead(meant))
                .orElse(meant);
    }

    private boolean fits(InetSocketAddress meant) {
        boolean sameHost = host.isEmpty()
                || host.equals(normalised(meant.getHostString()))
                || host.equals(meant.getAddress().getHostAddress());
        return sameHost && (port == 0 || port == meant.getPort());
    }

    private InetSocketAddress lead(InetSocketAddress meant) {
        return new InetSocketAddress(
                Optional.ofNullable(address).orElse(meant.getAddress()), newPort == 0 ? meant.getPort() : newPort);
    }

    private static InetAddress address(String text, String literal) {
        return address(literal).orElseThrow(() -> refused(text));
    }

    /** Reads an IP address, IPv6 in brackets; never a name, so nobody is asked for one. */
    static Optional<InetAddress> address(String literal) {
        try {
            return ADDRESS.matcher(literal).matches() ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static String normalised(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && ADDRESS.matcher(name).matches()) {
            return address(name, name).getHostAddress();
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static int port(String text, String digits) {
        int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        if (port > LARGEST_PORT || (port == 0 && !digits.isEmpty())) {
            throw refused(text);
        }
        return port;
    }

    private static UsageException refused(String text) {
        return new UsageException(
                "--connect-to is HOST:PORT:ADDRESS:PORT with an IP address, IPv6 in brackets, not " + text);
    }
}
