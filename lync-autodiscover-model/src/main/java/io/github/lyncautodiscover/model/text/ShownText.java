package io.github.lyncautodiscover.model.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from elsewhere as it may be shown by those who do not know whom it is about: on one line, and without users before
 * an @ in whatever way that is written, without queries, tickets, cookies and passwords. What it costs grows with the
 * length of the text and with nothing else.
 *
 * <p>No specification covers it. Thread-safe.
 */
public final class ShownText {
    private static final int LONGEST_PATH = 64;
    private static final int LONGEST_MIXED_WORD = 24;
    private static final int LONGEST_HEXADECIMAL = 32;
    private static final String NEVER_IN_A_USER = "<>@\"'=:,()/?";

    private static final Pattern SECRET =
            Pattern.compile("(?is)((?:cookie|authorization|password|passwd|pwd|ticket|token"
                    + "|assertion|cwt|secret)[\"']? {0,3}+[=:]|(?:cookie|authorization|bearer) ).++");
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>]++");
    private static final Pattern PATH = Pattern.compile("[\\w+/=-]++");
    private static final Pattern WORD = Pattern.compile("[\\w+=-]++");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]");

    /** An @ as URLs write it, however often it was encoded, and as XML and JSON do. */
    private static final Pattern AT =
            Pattern.compile("@|%(?:25){0,9}+40|&#0{0,5}+64;|&#[xX]0{0,5}+40;|\\\\{1,8}+u0040" + "|&commat;|\uFF20");

    private ShownText() {}

    /**
     * Takes out what nobody else should read.
     *
     * @param text any text
     * @param longest characters that are kept of it; what follows is cut
     * @return one line
     */
    public static String of(String text, int longest) {
        String shown = withoutUsers(text);
        shown = QUERY.matcher(shown).replaceAll("?…");
        shown = SECRET.matcher(shown).replaceAll("$1…");
        shown = PATH.matcher(shown).replaceAll(path -> path.group().length() > LONGEST_PATH ? "…" : path.group());
        shown = WORD.matcher(shown).replaceAll(word -> isSecret(word.group()) ? "…" : word.group());
        shown = INVISIBLE.matcher(shown).replaceAll("\uFFFD");
        return shown.length() <= longest ? shown : shown.substring(0, longest) + '…';
    }

    /** Whatever stands before the sign of an address. */
    private static String withoutUsers(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int end = 0;
        Matcher signs = AT.matcher(text);
        while (signs.find()) {
            int user = signs.start();
            while (user > end && isOfUser(text.charAt(user - 1))) {
                user--;
            }
            shown.append(text, end, user)
                    .append(user < signs.start() ? "…" : "")
                    .append(signs.group());
            end = signs.end();
        }
        return shown.append(text, end, text.length()).toString();
    }

    private static boolean isOfUser(char c) {
        return !Character.isWhitespace(c) && NEVER_IN_A_USER.indexOf(c) < 0;
    }

    /** Nothing that people name is as long and as mixed, or as long and in hexadecimal. */
    private static boolean isSecret(String word) {
        return (word.length() >= LONGEST_HEXADECIMAL
                        && word.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128))
                || (word.length() >= LONGEST_MIXED_WORD
                        && word.chars().anyMatch(c -> c >= '0' && c <= '9')
                        && word.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                        && word.chars().anyMatch(c -> c >= 'A' && c <= 'Z'));
    }
}
