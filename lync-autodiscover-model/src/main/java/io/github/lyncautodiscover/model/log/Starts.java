package io.github.lyncautodiscover.model.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes from one possible beginning to the next; a glance at two letters spares most places a closer look. */
final class Starts {
    private static final List<String> ROOTS = List.of("AutodiscoverResponse", XmlExtent.UCWA);
    /** In a page, a few tags may colour the name behind the bracket. */
    private static final int MOST_TAGS = 3;

    private static final String BEHIND_NAMES = ">/&<\\";
    private static final int LONGEST_TAG = 100;

    private final CharSequence text;

    Starts(CharSequence text) {
        this.text = text;
    }

    /** The next one at or behind a place. */
    @Nullable
    Start next(int from) {
        for (int i = from; i < text.length() - 1; i++) {
            Start start = at(i, text.charAt(i), text.charAt(i + 1));
            if (start != null) {
                return start;
            }
        }
        return null;
    }

    private @Nullable Start at(int place, char first, char second) {
        return switch (first) {
            case '<' ->
                second == 'A' || second == 'r' || second == '\r' || second == '\n' ? xml(place, place + 1, 0, 0) : null;
            case '&' -> escaped(place);
            case '\\' -> second == 'u' || second == 'x' || second == '\\' ? slashed(place) : null;
            case '{' -> JsonStart.at(text, place);
            case '_' -> second == 'l' ? ShallowStart.at(text, place) : null;
            case 'P', '7', 'e' -> Base64Run.at(text, place);
            case '0', 'A', 'E', 'F', 'L' -> ErrorLine.at(text, place);
            default -> null;
        };
    }

    private @Nullable Start escaped(int place) {
        Escapes.Escape less = Escapes.at(text, place);
        if (less == null || less.meaning() != '<') {
            return null;
        }
        int name = less.end();
        for (int i = 0; i < MOST_TAGS; i++) {
            name = behindTag(text, name);
        }
        return xml(place, name, less.times(), 0);
    }

    /** Some programs write the bracket by its number. */
    private @Nullable Start slashed(int place) {
        int name = place;
        while (name < text.length() && name - place < 3 && text.charAt(name) == '\\') {
            name++;
        }
        int times = name - place;
        boolean less = Spelt.at(text, name, "u003c") || Spelt.at(text, name, "u003C");
        if (less) {
            return xml(place, name + 5, 0, times);
        }
        return Spelt.at(text, name, "x3c") || Spelt.at(text, name, "x3C") ? xml(place, name + 3, 0, times) : null;
    }

    private @Nullable Start xml(int place, int name, int page, int slashes) {
        for (String root : ROOTS) {
            int end = Spelt.brokenAt(text, name, root);
            if (end >= 0 && end < text.length()) {
                char behind = text.charAt(end);
                boolean whole = Letters.isBlank(behind) || BEHIND_NAMES.indexOf(behind) >= 0;
                boolean broken = end - name > root.length();
                return whole ? new Start(Start.Kind.XML, place, end, root, page, slashes, broken) : null;
            }
        }
        return null;
    }

    /** The place behind a tag that begins at a place; that place where none does. */
    static int behindTag(CharSequence text, int place) {
        if (place >= text.length() || text.charAt(place) != '<') {
            return place;
        }
        for (int i = place + 1; i < text.length() && i - place <= LONGEST_TAG + 1; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
            if (text.charAt(i) == '<') {
                return place;
            }
        }
        return place;
    }
}
