package io.github.lyncautodiscover.model.log;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How web pages write the characters that mean something in them; escaped again, each has its ampersand spelled out. */
final class Escapes {
    /** What is before the name; pages inside pages inside pages have been seen, more have not. */
    private static final String BEFORE = "&(?:amp;){0,3}+";

    static final String LESS = BEFORE + "(?:lt|#60|#[xX]3[cC]);";
    static final String GREATER = BEFORE + "(?:gt|#62|#[xX]3[eE]);";
    static final String QUOTE = BEFORE + "(?:quot|#34|#[xX]22);";
    /** Typographic ones, which are repaired later. */
    static final String OTHER_QUOTE = BEFORE + "(?:ldquo|rdquo|bdquo|Prime|#8220|#8221|#8222|#8243);";

    static final String NO_BREAK_SPACE = BEFORE + "(?:nbsp|#160|#[xX][aA]0);";

    private static final Pattern ANY =
            Pattern.compile("&(?:(?<name>lt|gt|quot|apos|nbsp|amp|ldquo|rdquo|bdquo|lsquo|rsquo"
                    + "|Prime|prime)|#(?<decimal>[0-9]{1,7})|#[xX](?<hexadecimal>[0-9a-fA-F]{1,6}));");
    private static final String AGAIN = "amp;";
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("amp", "&"),
            Map.entry("ldquo", "\u201C"),
            Map.entry("rdquo", "\u201D"),
            Map.entry("bdquo", "\u201E"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("Prime", "\u2033"),
            Map.entry("prime", "\u2032"));

    private Escapes() {}

    /** How often the first character has been escaped; 0 when it is plain. */
    static int times(String text) {
        if (!text.startsWith("&")) {
            return 0;
        }
        int times = 1;
        for (int i = 1; text.startsWith(AGAIN, i); i += AGAIN.length()) {
            times++;
        }
        return times;
    }

    static Matcher in(String text) {
        return ANY.matcher(text);
    }

    /** What one of them stands for; itself when that is no character. */
    static String meaning(MatchResult escape) {
        String name = escape.group(1);
        if (name != null) {
            return NAMED.getOrDefault(name, escape.group());
        }
        int character = number(escape.group(2), escape.group(3));
        boolean usable = Character.isValidCodePoint(character) && !Character.isISOControl(character);
        return usable ? Character.toString(character) : escape.group();
    }

    private static int number(@Nullable String decimal, String hexadecimal) {
        return decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
    }
}
