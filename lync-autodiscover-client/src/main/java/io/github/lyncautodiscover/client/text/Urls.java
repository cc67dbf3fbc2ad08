package io.github.lyncautodiscover.client.text;

import io.github.lyncautodiscover.model.Link;
import java.net.URI;
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
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.-]++");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.]*+:[0-9A-Fa-f:.]*+");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    private Urls() {}

    public static boolean isWeb(URI url) {
        int port = statedPort(url);
        return (port == -1 || (port > 0 && port <= LARGEST_PORT))
                && !hostOf(url).isEmpty()
                && (isHttps(url) || "http".equalsIgnoreCase(url.getScheme()));
    }

    public static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The host in lower case, without the brackets of an IPv6 literal and without a final dot. */
    public static String host(URI url) {
        String host = hostOf(url).toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** The runtime knows no host with an underscore: then it is the authority without user and port. */
    private static String hostOf(URI url) {
        if (url.getHost() != null || url.getRawAuthority() == null) {
            return url.getHost() == null ? "" : url.getHost();
        }
        String place = place(url.getRawAuthority());
        int colon = place.lastIndexOf(':');
        String host = colon < 0 ? place : place.substring(0, colon);
        return HOST.matcher(host).matches() ? host : "";
    }

    private static int statedPort(URI url) {
        if (url.getHost() != null || url.getRawAuthority() == null) {
            return url.getPort();
        }
        String place = place(url.getRawAuthority());
        String port = place.substring(place.lastIndexOf(':') + 1);
        if (port.equals(place) || port.isEmpty()) {
            return -1;
        }
        return PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
    }

    private static String place(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** Whether a name and perhaps a password stand before the host. */
    public static boolean hasCredentials(URI url) {
        return url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0;
    }

    /** Scheme, host and port, as a request has them. */
    static String origin(URI url) {
        String host = host(url);
        int port = statedPort(url);
        return (isHttps(url) ? "https" : "http") + "://" + (host.indexOf(':') < 0 ? host : "[" + host + "]")
                + (port == -1 ? "" : ":" + port);
    }

    public static int port(URI url) {
        int port = statedPort(url);
        if (port != -1) {
            return port;
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
    static String withoutDots(String path) {
        if (path.startsWith("/") && !path.contains("/.")) {
            return path;
        }
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
        if (!isWeb(url)) {
            return url.getScheme() + ":…";
        }
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return origin(url) + path + (url.getRawQuery() == null ? "" : "?…");
    }

    /** Where a reference leads from a page; empty when it is no http or https URL. */
    public static Optional<URI> resolve(URI page, String reference) {
        try {
            return Optional.of(UrlText.read(page, reference));
        } catch (UnusableUrlException unusable) {
            return Optional.empty();
        }
    }

    /** An absolute http or https URL; empty when it is none. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(UrlText.read(null, text));
        } catch (UnusableUrlException unusable) {
            return Optional.empty();
        }
    }

    /** Where a link of a document leads; empty when it leads nowhere, or has credentials, which no link needs. */
    public static Optional<URI> of(Link link) {
        return parse(link.href()).filter(url -> !hasCredentials(url));
    }

    /** Why a text is no host that could be asked for; empty when it is one, or an address. The reason quotes nothing. */
    public static String refusalOfHost(String text) {
        try {
            HostText.of(ADDRESS.matcher(text).matches() ? "[" + text + "]" : text);
            return "";
        } catch (UnusableUrlException unusable) {
            return String.valueOf(unusable.getMessage());
        }
    }

    /** Why a text is no URL that could be asked for; empty when it is one. The reason quotes nothing. */
    public static String refusal(String text) {
        try {
            return hasCredentials(UrlText.read(null, text)) ? "a user before the host" : "";
        } catch (UnusableUrlException unusable) {
            return String.valueOf(unusable.getMessage());
        }
    }

    private static String suffix(@Nullable String query) {
        return query == null ? "" : "?" + unescaped(query);
    }
}
