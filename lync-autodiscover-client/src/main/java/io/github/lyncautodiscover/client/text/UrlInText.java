package io.github.lyncautodiscover.client.text;

/**
 * What may be a URL or a part of one: an origin, a path and a query, each of which may be missing.
 *
 * @param start where it begins
 * @param originEnd where its origin ends
 * @param pathEnd where its path ends
 * @param end where it ends; behind the query, where there is one
 */
record UrlInText(int start, int originEnd, int pathEnd, int end) {
    private static final String NEVER = "\"'<>";
    private static final String PUNCTUATION = "),.;";

    /** Whether one may begin with this character, which is quickly said. */
    static boolean mayBeginWith(char first) {
        return first == 'h' || first == 'H' || first == '/' || first == '?' || first == '#';
    }

    /** What begins here; empty when nothing does. */
    static UrlInText at(String text, int start) {
        int originEnd = origin(text, start);
        int pathEnd = originEnd;
        if (is(text, pathEnd, '/')) {
            pathEnd = run(text, pathEnd, "?#");
        }
        int end = pathEnd;
        if (is(text, end, '?') || is(text, end, '#')) {
            end = run(text, end, "");
            while (end > pathEnd + 1 && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            // None, or one that is hidden already.
            if (end == pathEnd + 1 || (end == pathEnd + 2 && text.charAt(pathEnd + 1) == '…')) {
                end = pathEnd;
            }
        }
        return new UrlInText(start, originEnd, pathEnd, end);
    }

    boolean isEmpty() {
        return end == start;
    }

    boolean hasQuery() {
        return end > pathEnd;
    }

    String query(String text) {
        return text.substring(pathEnd + 1, end);
    }

    String originWithoutCredentials(String text) {
        return withoutCredentials(text.substring(start, originEnd));
    }

    /** An origin of another scheme is taken for a path. */
    String path(String text) {
        return withoutCredentials(text.substring(originEnd, pathEnd));
    }

    private static String withoutCredentials(String origin) {
        int slashes = origin.indexOf("//");
        int end = slashes < 0 ? -1 : origin.indexOf('/', slashes + 2);
        int at = slashes < 0 ? -1 : origin.lastIndexOf('@', end < 0 ? origin.length() : end);
        return at <= slashes ? origin : origin.substring(0, slashes) + "//…" + origin.substring(at);
    }

    private static int origin(String text, int start) {
        char first = text.charAt(start);
        if (first != 'h' && first != 'H') {
            return start;
        }
        for (String scheme : new String[] {"https://", "http://"}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return run(text, start + scheme.length(), "/?#");
            }
        }
        return start;
    }

    private static int run(String text, int start, String stops) {
        int end = start;
        while (end < text.length() && isOfUrl(text.charAt(end)) && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isOfUrl(char c) {
        return !Character.isWhitespace(c) && NEVER.indexOf(c) < 0;
    }

    private static boolean is(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
