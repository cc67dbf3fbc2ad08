package io.github.lyncautodiscover.client;

import org.jspecify.annotations.Nullable;

/** Makes text from elsewhere fit for a line of a report. */
final class Texts {
    private static final int LONGEST = 200;

    private Texts() {}

    /** One line of at most 200 characters without control characters; nothing for null. */
    static String oneLine(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shortened.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
