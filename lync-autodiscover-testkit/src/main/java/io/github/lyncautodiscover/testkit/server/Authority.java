package io.github.lyncautodiscover.testkit.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, read as leniently as browsers do: {@code java.net.URI} knows no host with an underscore. Immutable.
 *
 * @param host a name or an IP address, without brackets
 * @param port the port
 */
record Authority(String host, int port) {

    private static final Pattern FORM =
            Pattern.compile("(?:[^@/?#]*@)?(?:\\[([0-9a-fA-F:.]+)]|([^@:/?#\\[\\]]+))(?::(\\d{1,5}))?");
    private static final int LARGEST_PORT = 65_535;

    static Optional<Authority> read(String text, int usualPort) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = matcher.group(3) == null ? usualPort : Integer.parseInt(matcher.group(3));
        String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return port > LARGEST_PORT ? Optional.empty() : Optional.of(new Authority(host, port));
    }
}
