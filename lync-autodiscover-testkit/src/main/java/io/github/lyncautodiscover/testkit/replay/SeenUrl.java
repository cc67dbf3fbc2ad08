package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A URL of a request. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address, as DNS compares names
 * @param port the port
 * @param path the path, at least a slash
 * @param query the query, empty for none, without the user
 */
record SeenUrl(String scheme, String host, int port, String path, String query) {

    private static final Pattern FORM = Pattern.compile(
            "(https?)://(?:[^@/?#]*@)?(\\[[0-9a-fA-F:.]+]|[^:/?#\\[\\]]+)(?::(\\d{1,5}))?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USER = Pattern.compile("(?i)sipuri=.*");

    static Optional<SeenUrl> read(String text) {
        Matcher url = FORM.matcher(text);
        if (!url.matches()) {
            return Optional.empty();
        }
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return Optional.of(new SeenUrl(
                scheme,
                HostNames.canonical(url.group(2)),
                url.group(3) == null ? usual : Integer.parseInt(url.group(3)),
                url.group(4) == null ? "/" : url.group(4),
                url.group(5) == null ? "" : withoutUser(url.group(5))));
    }

    /** A query without the user, who is a placeholder in what is saved. */
    static String withoutUser(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(field -> !USER.matcher(field).matches())
                .collect(Collectors.joining("&"));
    }

    boolean isTls() {
        return scheme.equals("https");
    }
}
