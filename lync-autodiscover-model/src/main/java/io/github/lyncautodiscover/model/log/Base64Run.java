package io.github.lyncautodiscover.model.log;

import io.github.lyncautodiscover.model.text.SavedText;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that is written in base64, as browsers save what they have loaded. */
final class Base64Run {
    /** How a byte order mark, a declaration, our root elements and an object begin. */
    private static final List<String> BEGINNINGS =
            List.of("77u/", "PD94bWw", "PEF1dG9kaXNjb3Zlcl", "PHJlc291cmNl", "eyJ", "ew0K", "ewog", "ewoJ", "eyAi");

    private static final int SHORTEST = 40;

    private Base64Run() {}

    static @Nullable Start at(CharSequence text, int place) {
        if ((place > 0 && isDigit(text.charAt(place - 1)))
                || BEGINNINGS.stream().noneMatch(beginning -> Spelt.at(text, place, beginning))) {
            return null;
        }
        int end = place;
        while (end < text.length() && end - place < LogScan.LONGEST_DOCUMENT && belongs(text, end)) {
            end++;
        }
        return end - place < SHORTEST ? null : new Start(Start.Kind.BASE64, place, end);
    }

    /** Some programs write a backslash before each slash. */
    private static boolean belongs(CharSequence text, int place) {
        return isDigit(text.charAt(place)) || (text.charAt(place) == '\\' && Spelt.at(text, place + 1, "/"));
    }

    private static boolean isDigit(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '/' || c == '=';
    }

    /** As far as it is whole; empty when it is no base64 after all. */
    static String decoded(CharSequence run) {
        String digits = run.toString().replace("\\", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(digits.substring(0, digits.length() / 4 * 4));
            return SavedText.of(bytes);
        } catch (IllegalArgumentException somethingElse) {
            return "";
        }
    }
}
