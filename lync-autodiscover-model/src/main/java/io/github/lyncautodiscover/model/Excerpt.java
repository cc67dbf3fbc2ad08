package io.github.lyncautodiscover.model;

/** Makes text from outside fit for a message: short, on one line, nothing invisible. */
final class Excerpt {
    private static final int MAX_LENGTH = 120;
    private static final char REPLACEMENT = '\uFFFD';

    private Excerpt() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).map(Excerpt::harmless).forEach(clean::appendCodePoint);
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            clean.append('…');
        }
        return clean.toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> codePoint;
        };
    }
}
