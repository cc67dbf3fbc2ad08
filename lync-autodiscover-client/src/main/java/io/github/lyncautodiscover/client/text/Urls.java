package io.github.lyncautodiscover.client.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lookup asks about URLs. */
public final class Urls {
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    private Urls() {}

    public static boolean isWeb(URI url) {
        boolean port = url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= LARGEST_PORT);
        return port && url.getHost() != null && (isHttps(url) || "http".equalsIgnoreCase(url.getScheme()));
    }

    public static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The host in lower case, without the brackets of an IPv6 literal. */
    public static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return isHttps(url) ? 443 : 80;
    }

    /**
     * What makes two URLs the same place: scheme, host, port, path and query, with the defaults filled in, and written in
     * one of the ways that mean the same (RFC 3986 section 6.2.2).
     */
    public static String identity(URI url) {
        return (isHttps(url) ? "https" : "http") + "://" + host(url) + ":" + port(url)
                + withoutDots(unescaped(url.getRawPath()))
                + suffix(url.getRawQuery());
    }

    /** The path without its {@code .} and {@code ..}. */
    private static String withoutDots(String path) {
        List<String> segments = List.of(path.split("/", -1));
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : segments.subList(Math.min(1, segments.size()), segments.size())) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.add(segment);
            }
        }
        boolean folder = path.endsWith("/.") || path.endsWith("/..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }

    /** With upper case in its escapes, and none for what needs none. */
    private static String unescaped(@Nullable String text) {
        return text == null ? "" : ESCAPE.matcher(text).replaceAll(Urls::shortest);
    }

    private static String shortest(MatchResult escape) {
        String character = Character.toString(Integer.parseInt(escape.group(1), 16));
        return UNRESERVED.matcher(character).matches()
                ? character
                : escape.group().toUpperCase(Locale.ROOT);
    }

    /** The URL as a report may show it: without credentials and query. */
    public static String masked(URI url) {
        String port = url.getPort() == -1 ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?…";
        return url.getHost() == null
                ? url.getScheme() + ":…"
                : url.getScheme() + "://" + url.getHost() + port + path + query;
    }

    /** Where a reference leads from a page; empty when it is no http or https URL. */
    public static Optional<URI> resolve(URI page, String reference) {
        try {
            // Without a slash to hold on to, the runtime would make the reference a part of the host name.
            URI base = page.getRawPath().isEmpty() ? page.resolve("/") : page;
            return Optional.of(base.resolve(reference.strip())).filter(Urls::isWeb);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** An absolute http or https URL; empty when it is none. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(Urls::isWeb);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    private static String suffix(@Nullable String query) {
        return query == null ? "" : "?" + unescaped(query);
    }
}
