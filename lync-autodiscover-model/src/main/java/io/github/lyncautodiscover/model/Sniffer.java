package io.github.lyncautodiscover.model;

import java.util.Locale;
import java.util.Set;

/** Tells XML from JSON by the first character that counts, and a web page by its first tag, in any encoding. */
final class Sniffer {
    enum Kind {
        XML,
        JSON,
        HTML,
        EMPTY,
        OTHER
    }

    private static final Set<String> WEB_PAGE = Set.of(
            "html",
            "head",
            "body",
            "title",
            "meta",
            "link",
            "base",
            "script",
            "noscript",
            "style",
            "frameset",
            "iframe",
            "form",
            "table",
            "div",
            "center",
            "h1",
            "h2",
            "p",
            "br",
            "img");
    private static final int LONGEST_NAME = 10;

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
        return isOfWebPages(name(body, from)) || starts(body, from, "!doctype html");
    }

    /** Whether an element of this name is one that pages begin with, or what is left of pages. */
    static boolean isOfWebPages(String name) {
        return WEB_PAGE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The empty parts of wider encodings are skipped. */
    private static String name(byte[] body, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < body.length && name.length() < LONGEST_NAME; i++) {
            char c = (char) body[i];
            if (Character.isLetterOrDigit(c)) {
                name.append(c);
            } else if (c != 0) {
                return name.toString();
            }
        }
        return "";
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
