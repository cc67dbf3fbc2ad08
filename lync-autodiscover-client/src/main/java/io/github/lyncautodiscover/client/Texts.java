package io.github.lyncautodiscover.client;

import org.jspecify.annotations.Nullable;

/** Makes text from elsewhere fit for a line of a report. */
final class Texts {
    private static final int LONGEST = 200;

    private Texts() {}

    /** The whole text, without control characters, which could deceive a terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** One line of at most 200 characters without control characters; nothing for null. */
    static String oneLine(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return printable(shortened);
    }
}
