package io.github.lyncautodiscover.model.log;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of an object: whether its first member is one of ours, and how it is written. */
final class JsonStart {
    private static final Set<String> SURE = Set.of("accesslocation", "_links");
    private static final Set<String> NAMES = Set.of("accesslocation", "_links", "rel", "root", "domain", "user");
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_GAP = 400;
    private static final int NONE = 0;
    private static final int NOT_OURS = -1;

    private final CharSequence text;
    private int at;
    private int page;
    private int slashes;

    private JsonStart(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Whether an object with this first member is a document of ours, read or not. */
    static boolean isSure(String name) {
        return SURE.contains(name);
    }

    static @Nullable Start at(CharSequence text, int place) {
        return new JsonStart(text, place + 1).start(place);
    }

    private @Nullable Start start(int place) {
        gap();
        int quote = quote();
        int from = at;
        while (at - from < LONGEST_NAME && (Character.isLetter(letter(at)) || letter(at) == '_')) {
            at++;
        }
        String name = text.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
        boolean ours = quote == NONE ? SURE.contains(name) : quote != NOT_OURS && NAMES.contains(name);
        if (!ours || (quote != NONE && quote() != quote)) {
            return null;
        }
        gap();
        if (letter(at) != ':') {
            return null;
        }
        Start.Kind kind = quote == '"' ? Start.Kind.JSON : Start.Kind.PROGRAM;
        return new Start(kind, place, at + 1, name, page, slashes, false);
    }

    private int letter(int place) {
        return place < text.length() ? text.charAt(place) : Letters.END;
    }

    /** What kind of mark begins or ends a name here; goes behind it. */
    private int quote() {
        int backslashes = backslashes();
        int mark = letter(at + backslashes);
        if (mark == '"' && isWhole(backslashes)) {
            slashes = Math.max(slashes, Integer.numberOfTrailingZeros(backslashes + 1));
            at += backslashes + 1;
            return '"';
        }
        Escapes.Escape escape = Escapes.at(text, at + backslashes);
        if (escape != null && Repairs.isDoubleQuote(escape.meaning()) && isWhole(backslashes)) {
            slashes = Math.max(slashes, Integer.numberOfTrailingZeros(backslashes + 1));
            page = Math.max(page, escape.times());
            at = escape.end();
            return '"';
        }
        if (backslashes > 0 || escape != null) {
            return NOT_OURS;
        }
        if (mark == '\'' || Repairs.isDoubleQuote(mark)) {
            at++;
            return mark == '\'' ? mark : '"';
        }
        return NONE;
    }

    /** As many as so many strings in strings give a quotation mark: 0, 1, 3 or 7. */
    private static boolean isWhole(int backslashes) {
        return Integer.bitCount(backslashes + 1) == 1;
    }

    private int backslashes() {
        int count = 0;
        while (count < 7 && letter(at + count) == '\\') {
            count++;
        }
        return count;
    }

    /** Blanks in every way of writing them, what a log writes before a line, and tags that colour a page. */
    private void gap() {
        int from = at;
        int before = -1;
        while (at > before && at - from < LONGEST_GAP) {
            before = at;
            int letter = letter(at);
            if (letter == '\n') {
                at++;
                prefix();
            } else if (Letters.isBlank(letter)) {
                at++;
            } else if (letter == '<') {
                at = Starts.behindTag(text, at);
                page = at > before ? Math.max(page, 1) : page;
            } else if (letter == '\\') {
                blankInString();
            } else if (letter == '&') {
                Escapes.Escape escape = Escapes.at(text, at);
                if (escape != null && escape.meaning() == '\u00A0') {
                    page = Math.max(page, escape.times());
                    at = escape.end();
                }
            }
        }
    }

    private void blankInString() {
        int backslashes = backslashes();
        int letter = letter(at + backslashes);
        if ((letter == 'n' || letter == 'r' || letter == 't') && Integer.bitCount(backslashes) == 1) {
            slashes = Math.max(slashes, 1 + Integer.numberOfTrailingZeros(backslashes));
            at += backslashes + 1;
        }
    }

    private void prefix() {
        if (LinePrefix.mayBegin(letter(at), letter(at + 1))) {
            int end = Math.min(text.length(), at + LinePrefix.LONGEST);
            at += LinePrefix.length(text.subSequence(at, end));
        }
    }
}
