package io.github.lyncautodiscover.client.text;

import java.util.List;

/**
 * What looks like a secret although nobody knows it: long words of mixed characters, and what stands behind the names
 * of headers and parameters that carry secrets.
 */
final class Guesses {
    private static final int SHORTEST_WORD = 40;
    private static final int SHORTEST_CREDENTIAL = 16;

    /** What stands behind these is a secret to the end of the line. */
    private static final List<String> HEADERS = List.of("authorization", "x-ms-webticket", "x-ms-web-ticket");

    /** The same, where a name and a value follow: the word stands in sentences too. */
    private static final List<String> COOKIES = List.of("cookie", "set-cookie");

    /** What stands behind these is a secret to the end of the word. */
    private static final List<String> PARAMETERS = List.of(
            "password",
            "passwd",
            "pwd",
            "access_token",
            "refresh_token",
            "id_token",
            "assertion",
            "client_secret",
            "cwt");

    private static final List<String> SCHEMES = List.of("bearer", "basic", "ntlm", "negotiate");
    private static final int LONGEST_NAME = 100;
    private static final String PLACEHOLDER = "masked-";
    private static final String ENDS = " \t\r\n\"'<>,;&";

    private Guesses() {}

    static void find(Plain plain, String text, List<Hidden> found) {
        words(text, found);
        int at = 1;
        while (at < plain.length()) {
            // What was hidden is not looked at again.
            at = switch (plain.at(at)) {
                case ':', '=' -> behindName(plain, at, found);
                case ' ' -> behindScheme(plain, at, text, found);
                default -> at + 1;
            };
        }
    }

    private static void words(String text, List<Hidden> found) {
        int start = 0;
        int at = 0;
        while (at <= text.length()) {
            if (at < text.length() && isOfWord(text.charAt(at)) && text.charAt(at) != '=') {
                at++;
            } else {
                boolean mixed = at - start >= SHORTEST_WORD && isMixed(text, start, at, true);
                if (mixed || isPlaceholder(text, start, at)) {
                    found.add(new Hidden(start, at, Hidden.Kind.TOKEN, ""));
                }
                // An escape stays whole: a URL has to stay one.
                at += isEscape(text, at) ? 3 : 1;
                start = at;
            }
        }
    }

    /** Where to go on. */
    private static int behindName(Plain text, int at, List<Hidden> found) {
        int end = at;
        while (end > 0 && at - end < 3 && " \"'".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        boolean cookie = text.at(at) == ':' && endsWith(text, end, COOKIES) && isPair(text, at + 1);
        boolean header = cookie || (text.at(at) == ':' && endsWith(text, end, HEADERS));
        if (!header && !endsWith(text, end, PARAMETERS)) {
            return at + 1;
        }
        int start = at + 1;
        while (start < text.length() && start - at <= 3 && " \"'".indexOf(text.at(start)) >= 0) {
            start++;
        }
        String ends = header ? "\r\n\"" : ENDS;
        int stop = start;
        while (stop < text.length() && ends.indexOf(text.at(stop)) < 0) {
            stop++;
        }
        add(text, start, stop, found);
        return Math.max(at + 1, stop);
    }

    /** Whether a name and a value that is not hidden yet come next. */
    private static boolean isPair(Plain text, int from) {
        int start = from;
        while (start < text.length() && text.at(start) == ' ') {
            start++;
        }
        int equals = start;
        while (equals < text.length() && equals - start < LONGEST_NAME && ENDS.indexOf(text.at(equals)) < 0) {
            if (text.at(equals) == '=') {
                return !text.substring(equals + 1, Math.min(equals + 2, text.length()))
                        .equals("…");
            }
            equals++;
        }
        return false;
    }

    private static int behindScheme(Plain plain, int at, String text, List<Hidden> found) {
        if (!endsWith(plain, at, SCHEMES)) {
            return at + 1;
        }
        int end = at + 1;
        while (end < plain.length() && (isOfWord(plain.at(end)) || "/.~".indexOf(plain.at(end)) >= 0)) {
            end++;
        }
        if (end - at > SHORTEST_CREDENTIAL && isMixed(text, plain.start(at + 1), plain.end(end - 1), false)) {
            add(plain, at + 1, end, found);
        }
        return end;
    }

    private static void add(Plain text, int start, int end, List<Hidden> found) {
        if (end > start && !isHidden(text.substring(start, Math.min(end, start + 12)))) {
            found.add(new Hidden(text.start(start), text.end(end - 1), Hidden.Kind.TOKEN, ""));
        }
    }

    /** What a report has put in the place of a secret stays one when the report is read and masked again. */
    private static boolean isPlaceholder(String text, int start, int end) {
        int digits = start + PLACEHOLDER.length();
        return end > digits
                && end - digits < 10
                && text.startsWith(PLACEHOLDER, start)
                && text.substring(digits, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHidden(String value) {
        return value.startsWith("…") || value.startsWith(PLACEHOLDER);
    }

    /** Whether one of the words ends here and is not the end of another one. */
    private static boolean endsWith(Plain text, int end, List<String> words) {
        for (String word : words) {
            int start = end - word.length();
            if (text.has(word, start) && (start == 0 || !Character.isLetterOrDigit(text.at(start - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMixed(String text, int start, int end, boolean all) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
        }
        return all ? lower && upper && digit : upper || digit;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isOfWord(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "_+=-".indexOf(c) >= 0);
    }
}
