package io.github.lyncautodiscover.model;

import java.nio.charset.StandardCharsets;

/**
 * Refuses a start tag with more attributes than any document has, before a parser reads it: parsers compare each
 * declaration of a prefix with all others, and read a start tag as a whole.
 */
final class StartTags {
    /** Attributes and namespace declarations together; real documents have eight at most. */
    static final int MAX_ATTRIBUTES = 256;

    /** As in <code> a=''</code>: what is shorter than so many of them holds fewer. */
    private static final int SHORTEST_ATTRIBUTE = 5;

    private static final int SHORTEST_EXCESS = MAX_ATTRIBUTES * SHORTEST_ATTRIBUTE;

    private StartTags() {}

    /** Of an encoding that writes ASCII as ASCII. */
    static void check(byte[] body) throws MalformedDocumentException {
        if (body.length >= SHORTEST_EXCESS) {
            check(new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    static void check(String text) throws MalformedDocumentException {
        int tag = text.indexOf('<');
        while (tag >= 0) {
            int next = text.indexOf('<', tag + 1);
            int end = next < 0 ? text.length() : next;
            if (end - tag >= SHORTEST_EXCESS && attributes(text, tag, end) > MAX_ATTRIBUTES) {
                throw MalformedReason.TOO_MANY_NAMES.exception(
                        "more than " + MAX_ATTRIBUTES + " attributes on one element",
                        TextPlace.line(text, tag),
                        TextPlace.column(text, tag));
            }
            tag = next;
        }
    }

    /** Up to the end of the tag; no attribute value holds a {@code <}, so the tag ends before the next one at the latest. */
    private static int attributes(String text, int from, int to) {
        int count = 0;
        char quote = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '=') {
                count++;
            } else if (c == '>') {
                return count;
            }
        }
        return count;
    }
}
