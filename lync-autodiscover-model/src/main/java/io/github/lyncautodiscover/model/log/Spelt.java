package io.github.lyncautodiscover.model.log;

/** Compares words at a place of a log. */
final class Spelt {
    private static final int LONGEST_BREAK = 100;

    private Spelt() {}

    static boolean at(CharSequence text, int place, String word) {
        if (place + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(place + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The place behind a word that a line break may divide; -1 where it does not stand. Windows break lines anywhere and
     * indent what follows.
     */
    static int brokenAt(CharSequence text, int place, String word) {
        int at = place;
        for (int i = 0; i < word.length(); i++) {
            at = behindBreak(text, at);
            if (at >= text.length() || text.charAt(at) != word.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static int behindBreak(CharSequence text, int place) {
        int at = place;
        while (at < text.length() && at - place < LONGEST_BREAK && Letters.isBlank(text.charAt(at))) {
            if (at == place && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                return place;
            }
            at++;
        }
        return at;
    }
}
