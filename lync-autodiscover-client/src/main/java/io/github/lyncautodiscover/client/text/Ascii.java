package io.github.lyncautodiscover.client.text;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes a text with the characters that every terminal has. */
public final class Ascii {
    private static final int LAST = 0x7e;
    private static final Map<Integer, String> KNOWN =
            Map.of((int) '✓', "+", (int) '✗', "x", (int) '·', "-", (int) '…', "...", (int) '←', "<-", (int) '≤', "<=");

    private Ascii() {}

    /** The same in ASCII; a character that has no likeness there becomes its number, so that nothing is lost. */
    public static String of(String text) {
        return text.codePoints().allMatch(Ascii::isPlain)
                ? text
                : text.codePoints().mapToObj(Ascii::plain).collect(Collectors.joining());
    }

    private static boolean isPlain(int character) {
        return character <= LAST;
    }

    private static String plain(int character) {
        return isPlain(character)
                ? Character.toString(character)
                : KNOWN.getOrDefault(character, String.format("\\u{%x}", character));
    }
}
