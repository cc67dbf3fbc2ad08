package io.github.lyncautodiscover.model;

/** Lines and columns of a place in a text, both from 1. */
final class TextPlace {
    private TextPlace() {}

    static int line(CharSequence text, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    static int column(CharSequence text, int place) {
        int start = place;
        while (start > 0 && text.charAt(start - 1) != '\n') {
            start--;
        }
        return place - start + 1;
    }
}
