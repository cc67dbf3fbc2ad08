package io.github.lyncautodiscover.model;

/** Tells XML from JSON by the first character that counts, and a web page by its first tag, in any encoding. */
final class Sniffer {
    enum Kind {
        XML,
        JSON,
        HTML,
        EMPTY,
        OTHER
    }

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
        return starts(body, from, "html") || starts(body, from, "!doctype html");
    }

    /** Letters are compared without case; the empty halves of UTF-16 are skipped. */
    private static boolean starts(byte[] body, int from, String word) {
        int matched = 0;
        for (int i = from; i < body.length && matched < word.length(); i++) {
            char c = (char) body[i];
            if (c != 0 && Character.toLowerCase(c) != word.charAt(matched++)) {
                return false;
            }
        }
        return matched == word.length();
    }
}
