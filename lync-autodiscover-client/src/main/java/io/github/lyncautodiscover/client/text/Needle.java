package io.github.lyncautodiscover.client.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that must not be seen, and how it is found in a text (by Knuth, Morris and Pratt: no character of the text
 * is looked at more than twice). Immutable.
 */
final class Needle {
    /** Fewer characters of Base64 may be part of any word. */
    private static final int SHORTEST_CODE = 5;

    /** What has to stand around it. */
    enum Edge {
        /** Anything. */
        ANY,
        /** No letter, digit, hyphen or underscore; in a path no letter or digit. */
        WORD,
        /** The same, and no dot that joins it to another word: it may be a label of a host. */
        NO_LABEL,
        /** Anything; the whole run of letters and digits goes with it, as it encodes what stands around it. */
        CODE
    }

    private final char[] wanted;
    private final int[] shorter;
    private final Edge edge;
    private final boolean user;

    private Needle(char[] wanted, Edge edge, boolean user) {
        this.wanted = wanted;
        this.edge = edge;
        this.user = user;
        this.shorter = new int[wanted.length + 1];
        for (int i = 1, matched = 0; i < wanted.length; i++) {
            while (matched > 0 && wanted[i] != wanted[matched]) {
                matched = shorter[matched];
            }
            if (wanted[i] == wanted[matched]) {
                matched++;
            }
            shorter[i + 1] = matched;
        }
    }

    /**
     * All forms in which a text is looked for: as it is, in Base64 at each of the three places where it may begin, and
     * in hex.
     */
    static List<Needle> of(String text, Edge edge, boolean user) {
        List<Needle> needles = new ArrayList<>();
        char[] plain = Plain.of(text, false).toArray();
        if (plain.length > 0) {
            needles.add(new Needle(plain, edge, user));
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String form : Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
                .distinct()
                .toList()) {
            byte[] octets = form.getBytes(StandardCharsets.UTF_8);
            codes.add(HexFormat.of().formatHex(octets));
            for (int before = 0; before < 3; before++) {
                String code = inBase64(octets, before);
                codes.add(code.toLowerCase(Locale.ROOT));
                codes.add(code.replace('+', '-').replace('/', '_').toLowerCase(Locale.ROOT));
            }
        }
        codes.stream()
                .filter(code -> code.length() >= SHORTEST_CODE)
                .forEach(code -> needles.add(new Needle(code.toCharArray(), Edge.CODE, user)));
        return needles;
    }

    /** The characters that these octets alone decide, when so many stand before them. */
    private static String inBase64(byte[] octets, int before) {
        byte[] moved = new byte[before + octets.length];
        System.arraycopy(octets, 0, moved, before, octets.length);
        String code = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int first = (before * 8 + 5) / 6;
        int end = moved.length * 8 / 6;
        return end <= first ? "" : code.substring(first, end);
    }

    /** Adds where it stands. */
    void find(Plain text, boolean path, List<Hidden> found) {
        int matched = 0;
        int covered = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && text.at(i) != wanted[matched]) {
                matched = shorter[matched];
            }
            if (text.at(i) == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                int start = i + 1 - matched;
                if (i >= covered && isAlone(text, start, i + 1, path)) {
                    covered = end(text, i + 1);
                    found.add(hidden(text, start(text, start), covered));
                }
                matched = shorter[matched];
            }
        }
    }

    private Hidden hidden(Plain text, int start, int end) {
        Hidden.Kind kind = user ? Hidden.Kind.USER : Hidden.Kind.TOKEN;
        return new Hidden(text.start(start), text.end(end - 1), kind, "");
    }

    private int start(Plain text, int found) {
        int start = found;
        while (edge == Edge.CODE && start > 0 && isCode(text.at(start - 1)) && text.at(start - 1) != '=') {
            start--;
        }
        return start;
    }

    private int end(Plain text, int found) {
        int end = found;
        while (edge == Edge.CODE && end < text.length() && isCode(text.at(end))) {
            end++;
        }
        return end;
    }

    private boolean isAlone(Plain text, int start, int end, boolean path) {
        return switch (edge) {
            case ANY, CODE -> true;
            case WORD -> !joins(text, start - 1, path) && !joins(text, end, path);
            case NO_LABEL ->
                !joins(text, start - 1, path)
                        && !joins(text, end, path)
                        && (path || (!isDot(text, start - 1) && !(isDot(text, end) && joins(text, end + 1, false))));
        };
    }

    private static boolean joins(Plain text, int at, boolean path) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.at(at);
        return isAlphanumeric(c) || (!path && (c == '-' || c == '_'));
    }

    private static boolean isDot(Plain text, int at) {
        return at >= 0 && at < text.length() && text.at(at) == '.';
    }

    private static boolean isCode(char c) {
        return isAlphanumeric(c) || c == '+' || c == '-' || c == '_' || c == '=';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
