package io.github.lyncautodiscover.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Resolves relative addresses as RFC 3986 section 5.2 says; {@link URI#resolve} still follows RFC 2396. */
final class Hrefs {
    private Hrefs() {}

    /** The address made absolute; as it is when it is absolute, beyond understanding, or nothing is known to add. */
    static String absolute(String href, @Nullable URI base) {
        if (base == null || href.isEmpty() || startsLikeWeb(href)) {
            return href;
        }
        try {
            URI reference = new URI(href);
            return reference.isAbsolute() ? href : resolve(base, reference);
        } catch (URISyntaxException e) {
            return href;
        }
    }

    private static boolean startsLikeWeb(String href) {
        return href.regionMatches(true, 0, "https://", 0, 8) || href.regionMatches(true, 0, "http://", 0, 7);
    }

    private static String resolve(URI base, URI reference) {
        String path = reference.getRawPath();
        String authority = reference.getRawAuthority();
        String query = reference.getRawQuery();
        if (authority == null) {
            authority = base.getRawAuthority();
            String basePath = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
            if (path.isEmpty()) {
                path = basePath;
                query = query == null ? base.getRawQuery() : query;
            } else if (!path.startsWith("/")) {
                path = basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
            }
        }
        return base.getScheme() + "://" + authority + withoutDots(path) + with('?', query)
                + with('#', reference.getRawFragment());
    }

    private static String with(char mark, @Nullable String part) {
        return part == null ? "" : mark + part;
    }

    /** RFC 3986 section 5.2.4, for paths that begin with a slash. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            String segment = segments[i];
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return kept.isEmpty() ? path.isEmpty() ? "" : "/" : "/" + String.join("/", kept);
    }
}
