package io.github.lyncautodiscover.model.log;

import java.util.regex.Matcher;

/** Goes from one possible beginning to the next; a glance at two letters spares most places the pattern. */
final class Starts {
    private final CharSequence text;
    private final Matcher matcher;

    Starts(CharSequence text) {
        this.text = text;
        this.matcher = LogPatterns.START.matcher(text);
    }

    /** The next one at or behind a place. */
    boolean find(int from) {
        int end = text.length();
        for (int i = from; i < end - 1; i++) {
            if (looksLikeOne(text.charAt(i), text.charAt(i + 1))
                    && matcher.region(i, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikeOne(char first, char second) {
        return switch (first) {
            case '<' -> second == 'A' || second == 'r';
            case '&' -> second == 'l' || second == 'a' || second == '#';
            case '{' -> true;
            case '0' -> second == 'x';
            case 'E' -> second == '_';
            case 'F' -> second == 'a';
            case 'A' -> second == 'u';
            default -> false;
        };
    }

    /** The one found last. */
    Matcher match() {
        return matcher;
    }
}
