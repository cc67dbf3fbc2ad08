package io.github.lyncautodiscover.client.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a URL as browsers do (the WHATWG URL standard, for http and https alone): the one place for links, {@code
 * Location}, plans and challenges. What comes out is in one spelling: scheme and host in lower case, scripts of all
 * kinds as A-labels and percent-encoded UTF-8, no default port, no final dot of the host, no dots in the path, no
 * fragment.
 */
final class UrlText {
    private static final int LONGEST = 16 * 1024;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+");
    private static final Pattern PORT = Pattern.compile("0*+[0-9]{1,5}");
    private static final String NOT_IN_PATH = " \"<>`{}|^[]";
    private static final String NOT_IN_QUERY = " \"<>`{}|^\\";
    private static final String NOT_IN_USER = NOT_IN_PATH + "/:;=@|\\";

    private UrlText() {}

    /** Reads a text, which may be relative when there is a page on which it stands. */
    static URI read(@Nullable URI page, String reference) throws UnusableUrlException {
        if (reference.length() > LONGEST) {
            throw new UnusableUrlException("longer than " + LONGEST + " characters");
        }
        String text = trimmed(reference);
        int colon = text.indexOf(':');
        int end = endOfAuthority(text, 0);
        String scheme = colon > 0
                        && colon < end
                        && SCHEME.matcher(text.substring(0, colon)).matches()
                ? text.substring(0, colon).toLowerCase(Locale.ROOT)
                : "";
        if (scheme.isEmpty()) {
            return relative(page, text);
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new UnusableUrlException("neither http nor https");
        }
        return absolute(scheme, text.substring(colon + 1));
    }

    /** Blanks and control characters around it, line ends and tabs in it. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end).replace("\t", "").replace("\r", "").replace("\n", "");
    }

    private static URI relative(@Nullable URI page, String text) throws UnusableUrlException {
        if (page == null) {
            throw new UnusableUrlException("not absolute");
        }
        if (text.length() > 1 && isSlash(text.charAt(0)) && isSlash(text.charAt(1))) {
            return absolute(Urls.isHttps(page) ? "https" : "http", text);
        }
        String origin = Urls.origin(page);
        String path = page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        if (text.isEmpty() || text.startsWith("#")) {
            return uri(origin + path + query);
        }
        if (text.startsWith("?")) {
            return uri(origin + path + rest(text));
        }
        return uri(origin + rest(isSlash(text.charAt(0)) ? text : path.substring(0, path.lastIndexOf('/') + 1) + text));
    }

    private static URI absolute(String scheme, String text) throws UnusableUrlException {
        int start = 2;
        if (text.length() < start || !isSlash(text.charAt(0)) || !isSlash(text.charAt(1))) {
            throw new UnusableUrlException("no two slashes before the host");
        }
        int end = endOfAuthority(text, start);
        String authority = text.substring(start, end);
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : encoded(authority.substring(0, at), NOT_IN_USER) + "@";
        String place = authority.substring(at + 1);
        int colon =
                place.startsWith("[") ? place.indexOf(':', Math.max(0, place.indexOf(']'))) : place.lastIndexOf(':');
        String host = HostText.of(colon < 0 ? place : place.substring(0, colon));
        String port = colon < 0 ? "" : port(scheme, place.substring(colon + 1));
        return uri(scheme + "://" + user + host + port + rest(text.substring(end)));
    }

    private static String port(String scheme, String text) throws UnusableUrlException {
        if (text.isEmpty()) {
            return "";
        }
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LARGEST_PORT) {
            throw new UnusableUrlException("a port that is none");
        }
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    /** Path and query. */
    private static String rest(String text) {
        int fragment = text.indexOf('#');
        String shown = fragment < 0 ? text : text.substring(0, fragment);
        int mark = shown.indexOf('?');
        String path = (mark < 0 ? shown : shown.substring(0, mark)).replace('\\', '/');
        String query = mark < 0 ? "" : "?" + encoded(shown.substring(mark + 1), NOT_IN_QUERY);
        return (mark == 0 ? "" : Urls.withoutDots(encoded(path, NOT_IN_PATH))) + query;
    }

    /** With percent signs for what a request cannot carry; those that are there stay. */
    private static String encoded(String text, String never) {
        int kept = 0;
        while (kept < text.length() && isKept(text.charAt(kept), never)) {
            kept++;
        }
        if (kept == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean escape = character == '%' && isEscape(text, i);
            if (escape || isKept(character, never)) {
                out.append((char) character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(hexadecimal(octet >> 4)).append(hexadecimal(octet));
                }
            }
            i += Character.charCount(character);
        }
        return out.toString();
    }

    private static boolean isKept(int character, String never) {
        return character > ' ' && character < 127 && character != '%' && never.indexOf(character) < 0;
    }

    private static char hexadecimal(int digit) {
        return "0123456789ABCDEF".charAt(digit & 0xf);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHexadecimal(text.charAt(at + 1)) && isHexadecimal(text.charAt(at + 2));
    }

    private static boolean isHexadecimal(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static int endOfAuthority(String text, int start) {
        int end = start;
        while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static URI uri(String text) throws UnusableUrlException {
        try {
            return new URI(text);
        } catch (URISyntaxException noUrl) {
            throw new UnusableUrlException("no URL");
        }
    }
}
