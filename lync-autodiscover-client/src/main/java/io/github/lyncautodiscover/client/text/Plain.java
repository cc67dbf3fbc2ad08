package io.github.lyncautodiscover.client.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A text as whoever unpacks it reads it: without percent signs, references of XML and backslashes, as often as they are
 * nested, in lower case and without characters that are not seen; and where in the text each character stands. What it
 * costs grows with the length of the text and with nothing else.
 */
class Plain {
    private static final int DEEPEST = 4;
    private static final int LONGEST_REFERENCE = 8;
    private static final Map<String, Character> REFERENCES = Map.of(
            "amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "commat", '@', "colon", ':', "period", '.');

    private final boolean quotedPairs;
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    /** The same text once more; for a test that counts how often it is looked at. */
    Plain(Plain other) {
        this.quotedPairs = other.quotedPairs;
        characters = other.characters;
        starts = other.starts;
        ends = other.ends;
        length = other.length;
    }

    private Plain(int capacity, boolean quotedPairs) {
        this.quotedPairs = quotedPairs;
        characters = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /**
     * Unpacks a text.
     *
     * @param text any text
     * @param quotedPairs whether a backslash stands before a character that means itself, as in quoted strings of HTTP;
     *     otherwise it stands for itself, as in paths of Windows
     */
    static Plain of(String text, boolean quotedPairs) {
        Plain plain = new Plain(text.length(), quotedPairs);
        for (int i = 0; i < text.length(); i++) {
            plain.add(text.charAt(i), i, i + 1);
        }
        for (int depth = 0; depth < DEEPEST && plain.isPacked(); depth++) {
            Plain unpacked = plain.unpacked();
            if (unpacked.length == plain.length) {
                break;
            }
            plain = unpacked;
        }
        return plain.folded();
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    /** Where in the text a character begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the text a character ends. */
    int end(int index) {
        return ends[index];
    }

    String substring(int from, int to) {
        return new String(characters, from, to - from);
    }

    /** Whether these characters stand here. */
    boolean has(String wanted, int at) {
        if (at < 0 || at + wanted.length() > length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (characters[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    char[] toArray() {
        return Arrays.copyOf(characters, length);
    }

    private void add(char character, int start, int end) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2 + 2);
            starts = Arrays.copyOf(starts, characters.length);
            ends = Arrays.copyOf(ends, characters.length);
        }
        characters[length] = character;
        starts[length] = start;
        ends[length++] = end;
    }

    private boolean isPacked() {
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            if (c == '%' || c == '&' || c == '\\') {
                return true;
            }
        }
        return false;
    }

    private Plain unpacked() {
        Plain out = new Plain(length, quotedPairs);
        int i = 0;
        while (i < length) {
            int used = unpack(i, out);
            if (used == 0) {
                out.add(characters[i], starts[i], ends[i]);
                used = 1;
            }
            i += used;
        }
        return out;
    }

    /** How many characters the escape takes that begins here, 0 for none. */
    private int unpack(int i, Plain out) {
        return switch (characters[i]) {
            case '%' -> percent(i, out);
            case '&' -> reference(i, out);
            case '\\' -> backslash(i, out);
            default -> 0;
        };
    }

    private int percent(int i, Plain out) {
        if (i + 1 < length && (characters[i + 1] == 'u' || characters[i + 1] == 'U')) {
            return hexadecimal(i, 2, 4, out);
        }
        int first = octet(i);
        if (first < 0) {
            return 0;
        }
        int octets = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        byte[] sequence = new byte[octets];
        for (int k = 0; k < octets; k++) {
            int octet = octet(i + 3 * k);
            if (octet < 0 || (k > 0 && (octet & 0xC0) != 0x80)) {
                octets = 1;
                break;
            }
            sequence[k] = (byte) octet;
        }
        String text = octets == 1 ? Character.toString(first) : new String(sequence, StandardCharsets.UTF_8);
        int used = 3 * octets;
        copy(text, i, used, out);
        return used;
    }

    private int octet(int i) {
        return i + 2 < length && characters[i] == '%' ? number(i + 1, 2, 16) : -1;
    }

    private int reference(int i, Plain out) {
        int end = i + 1;
        while (end < length && end - i <= LONGEST_REFERENCE && characters[end] != ';') {
            end++;
        }
        if (end >= length || characters[end] != ';') {
            return 0;
        }
        String name = new String(characters, i + 1, end - i - 1);
        Character named = REFERENCES.get(name);
        int code = named == null ? numbered(name, i) : named;
        if (code < 0) {
            return 0;
        }
        copy(Character.toString(code), i, end + 1 - i, out);
        return end + 1 - i;
    }

    private int numbered(String name, int i) {
        if (name.length() < 2 || name.charAt(0) != '#') {
            return -1;
        }
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int skipped = hexadecimal ? 2 : 1;
        int code = number(i + 1 + skipped, name.length() - skipped, hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(code) ? code : -1;
    }

    private int backslash(int i, Plain out) {
        if (i + 1 >= length) {
            return 0;
        }
        char next = characters[i + 1];
        if (next == 'u') {
            int used = hexadecimal(i, 2, 4, out);
            if (used > 0) {
                return used;
            }
        } else if (next == 'x') {
            int used = hexadecimal(i, 2, 2, out);
            if (used > 0) {
                return used;
            }
        }
        if (!quotedPairs && next != '"' && next != '/' && next != '\\') {
            return 0;
        }
        copy(String.valueOf(next), i, 2, out);
        return 2;
    }

    private int hexadecimal(int i, int skipped, int digits, Plain out) {
        int code = i + skipped + digits <= length ? number(i + skipped, digits, 16) : -1;
        if (code < 0) {
            return 0;
        }
        copy(String.valueOf((char) code), i, skipped + digits, out);
        return skipped + digits;
    }

    private void copy(String text, int i, int used, Plain out) {
        for (int k = 0; k < text.length(); k++) {
            out.add(text.charAt(k), starts[i], ends[i + used - 1]);
        }
    }

    /** The number of so many digits, -1 when there are others. */
    private int number(int from, int digits, int radix) {
        int number = digits == 0 ? -1 : 0;
        for (int i = from; i < from + digits; i++) {
            int digit = characters[i] < 128 ? Character.digit(characters[i], radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    private Plain folded() {
        Plain out = new Plain(length, quotedPairs);
        for (int i = 0; i < length; i++) {
            if (Character.getType(characters[i]) != Character.FORMAT) {
                out.add(Character.toLowerCase(Character.toUpperCase(characters[i])), starts[i], ends[i]);
            }
        }
        return out;
    }
}
