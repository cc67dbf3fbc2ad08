package io.github.lyncautodiscover.model;

import java.util.Locale;

/** Tells XML from JSON by the first character that counts, and a web page by its first tag, in any encoding. */
final class Sniffer {
    enum Kind {
        XML,
        JSON,
        HTML,
        EMPTY,
        OTHER
    }

    private static final int LONGEST_START = "!doctype html".length();

    private Sniffer() {}

    static Kind sniff(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            switch (body[i]) {
                case '<' -> {
                    return startsWebPage(body, i + 1) ? Kind.HTML : Kind.XML;
                }
                case '{', '[' -> {
                    return Kind.JSON;
                }
                case ' ', '\t', '\r', '\n', 0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF -> {
                    // blanks, byte order marks and the empty half of UTF-16
                }
                default -> {
                    return Kind.OTHER;
                }
            }
        }
        return Kind.EMPTY;
    }

    private static boolean startsWebPage(byte[] body, int from) {
        StringBuilder start = new StringBuilder();
        for (int i = from; i < body.length && start.length() < LONGEST_START; i++) {
            if (body[i] != 0) {
                start.append((char) body[i]);
            }
        }
        String lower = start.toString().toLowerCase(Locale.ROOT);
        return lower.startsWith("!doctype html") || lower.startsWith("html");
    }
}
