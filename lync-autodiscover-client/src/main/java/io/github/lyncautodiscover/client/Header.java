package io.github.lyncautodiscover.client;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A header of a response that helps to explain it. Immutable.
 *
 * @param name the name as the server spelled it
 * @param value the value; of a cookie only its name and attributes
 */
public record Header(String name, String value) {
    private static final Set<String> KEPT = Set.of(
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "location",
            "retry-after",
            "server",
            "set-cookie",
            "via",
            "www-authenticate",
            "x-ms-diagnostics",
            "x-ms-server-fqdn",
            "x-ms-webticketurl",
            "x-powered-by");

    /** Refuses null. */
    public Header {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Whether a header of this name is kept as evidence. */
    static boolean isKept(String name) {
        return KEPT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A header as it arrived, without the value of a cookie, which may be a secret. */
    static Header received(String name, String value) {
        return new Header(name, name.equalsIgnoreCase("set-cookie") ? withoutCookieValue(value) : value);
    }

    private static String withoutCookieValue(String cookie) {
        int equals = cookie.indexOf('=');
        int end = cookie.indexOf(';');
        String attributes = end < 0 ? "" : cookie.substring(end);
        return equals < 0 || (end >= 0 && end < equals)
                ? "…" + attributes
                : cookie.substring(0, equals) + "=…" + attributes;
    }
}
