package io.github.lyncautodiscover.client.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text from elsewhere fit for a line of a report. */
public final class Texts {
    private static final int LONGEST = 200;

    /**
     * What is not seen and changes what is: control characters of ASCII and of C1, which steer terminals, the separators
     * of lines and paragraphs, and the marks that turn the direction of writing or hide in a word.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Texts() {}

    /** A plan in a sentence, by its name: "mobile plan", "plan to start at web.contoso.com". */
    public static String plan(String name) {
        return name.startsWith("start at ") ? "plan to " + name : name + " plan";
    }

    /** The whole text with a space for what could deceive a terminal or forge a line. */
    public static String visible(String text) {
        return isPlain(text) ? text : UNSEEN.matcher(text).replaceAll(" ");
    }

    /** Most texts are, and are spared the pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The same without spaces around it. */
    public static String printable(String text) {
        return visible(text).strip();
    }

    /** One line of at most 200 characters without control characters; nothing for null. */
    public static String oneLine(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return printable(shortened);
    }
}
