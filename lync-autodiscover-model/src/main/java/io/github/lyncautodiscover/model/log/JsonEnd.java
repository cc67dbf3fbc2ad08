package io.github.lyncautodiscover.model.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a JSON object ends, without reading it. */
final class JsonEnd {
    /** No document is nested as deeply; more of it would only cost time. */
    private static final int MAX_DEPTH = 16;

    private static final String TYPOGRAPHIC = "|[" + Repairs.DOUBLE_QUOTES + "]";
    private static final Pattern PLAIN = Pattern.compile("\"" + TYPOGRAPHIC);
    private static final Pattern IN_TAGS = Pattern.compile("\"" + TYPOGRAPHIC + "|" + Escapes.OTHER_QUOTE);
    private static final Pattern ESCAPED = Pattern.compile(Escapes.QUOTE + TYPOGRAPHIC + "|" + Escapes.OTHER_QUOTE);
    private static final Pattern PAGE_TAG = Pattern.compile("<[^<>]{0,1000}>");

    private final CharSequence text;
    private final Matcher quote;
    private final Matcher tag;
    private final boolean inPage;

    private JsonEnd(CharSequence text, boolean inPage, boolean escaped) {
        this.text = text;
        this.inPage = inPage;
        this.quote = (escaped ? ESCAPED : inPage ? IN_TAGS : PLAIN).matcher(text);
        this.tag = PAGE_TAG.matcher(text);
    }

    /**
     * The place behind the last brace; -1 when there is none. In a page, tags do not count; where the first quotation
     * mark is escaped, all are.
     */
    static int find(CharSequence text, int from, int limit, boolean inPage, boolean escaped) {
        return new JsonEnd(text, inPage, escaped).find(from, limit);
    }

    private int find(int from, int limit) {
        int depth = 0;
        boolean inString = false;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\' && inString) {
                i++;
            } else if (isAt(quote, i, limit)) {
                inString = !inString;
                i = quote.end() - 1;
            } else if (c == '<' && inPage && isAt(tag, i, limit)) {
                i = tag.end() - 1;
            } else if (!inString && (c == '{' || c == '[')) {
                if (++depth > MAX_DEPTH) {
                    return -1;
                }
            } else if (!inString && (c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Most characters are letters, and begin nothing. */
    private boolean isAt(Matcher matcher, int place, int limit) {
        char c = text.charAt(place);
        boolean worthIt = c == '"' || c == '&' || c == '<' || c > 127;
        return worthIt && matcher.region(place, limit).lookingAt();
    }
}
