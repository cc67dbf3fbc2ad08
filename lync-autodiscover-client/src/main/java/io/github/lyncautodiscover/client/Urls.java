package io.github.lyncautodiscover.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the lookup asks about URLs. */
final class Urls {
    private static final int LARGEST_PORT = 65_535;

    private Urls() {}

    static boolean isWeb(URI url) {
        boolean port = url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= LARGEST_PORT);
        return port && url.getHost() != null && (isHttps(url) || "http".equalsIgnoreCase(url.getScheme()));
    }

    static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The host in lower case, without the brackets of an IPv6 literal. */
    static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return isHttps(url) ? 443 : 80;
    }

    /** What makes two URLs the same place: scheme, host, port, path and query, with the defaults filled in. */
    static String identity(URI url) {
        String path = url.getRawPath();
        return (isHttps(url) ? "https" : "http") + "://" + host(url) + ":" + port(url)
                + (path == null || path.isEmpty() ? "/" : path)
                + suffix(url.getRawQuery());
    }

    /** The URL as a report may show it: without credentials and query. */
    static String masked(URI url) {
        String port = url.getPort() == -1 ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?…";
        return url.getHost() == null
                ? url.getScheme() + ":…"
                : url.getScheme() + "://" + url.getHost() + port + path + query;
    }

    /** Where a reference leads from a page; empty when it is no http or https URL. */
    static Optional<URI> resolve(URI page, String reference) {
        try {
            // Without a slash to hold on to, the runtime would make the reference a part of the host name.
            URI base = page.getRawPath().isEmpty() ? page.resolve("/") : page;
            return Optional.of(base.resolve(reference.strip())).filter(Urls::isWeb);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** An absolute http or https URL; empty when it is none. */
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(Urls::isWeb);
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    /** Whether the host is the domain itself or a name below it. */
    static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String suffix(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }
}
