package io.github.lyncautodiscover.model.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How web pages write the characters that mean something in them; escaped again, each has its ampersand spelled out. */
final class Escapes {
    static final int NONE = -1;
    /** Of what stands between ampersand and semicolon. */
    static final int LONGEST = 8;

    /** Pages inside pages inside pages have been seen, more have not. */
    private static final int MOST_TIMES = 4;

    private static final String AGAIN = "amp;";
    private static final Map<String, Character> NAMED = Map.ofEntries(
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("nbsp", '\u00A0'),
            Map.entry("amp", '&'),
            Map.entry("ldquo", '\u201C'),
            Map.entry("rdquo", '\u201D'),
            Map.entry("bdquo", '\u201E'),
            Map.entry("lsquo", '\u2018'),
            Map.entry("rsquo", '\u2019'),
            Map.entry("Prime", '\u2033'),
            Map.entry("prime", '\u2032'));

    /**
     * One in a log.
     *
     * @param times how often the character has been escaped
     * @param meaning the character
     * @param end the place behind it
     */
    record Escape(int times, int meaning, int end) {}

    private Escapes() {}

    /** The one that begins at a place. */
    static @Nullable Escape at(CharSequence text, int place) {
        if (place >= text.length() || text.charAt(place) != '&') {
            return null;
        }
        int times = 1;
        int from = place + 1;
        while (times < MOST_TIMES && Spelt.at(text, from, AGAIN)) {
            from += AGAIN.length();
            times++;
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST && mayHold(text.charAt(end))) {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != ';') {
            return null;
        }
        int meaning = meaning(text.subSequence(from, end).toString());
        return meaning == NONE ? null : new Escape(times, meaning, end + 1);
    }

    static boolean mayHold(int letter) {
        return letter == '#' || (letter < 128 && Character.isLetterOrDigit(letter));
    }

    /** What stands for it between ampersand and semicolon; {@link #NONE} when that is no character. */
    static int meaning(String body) {
        if (!body.startsWith("#")) {
            Character named = NAMED.get(body);
            return named == null ? NONE : named;
        }
        boolean hexadecimal = body.startsWith("#x") || body.startsWith("#X");
        try {
            int character = Integer.parseInt(body, hexadecimal ? 2 : 1, body.length(), hexadecimal ? 16 : 10);
            boolean usable = Character.isValidCodePoint(character) && !Character.isISOControl(character);
            return usable ? character : NONE;
        } catch (NumberFormatException notANumber) {
            return NONE;
        }
    }
}
