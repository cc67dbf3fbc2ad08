package io.github.lyncautodiscover.model.log;

/** Finds where a JSON object ends, without reading it. */
final class JsonEnd {
    /** No document is nested as deeply; more of it would only cost time. */
    private static final int MAX_DEPTH = 16;

    private JsonEnd() {}

    /** The place behind the last brace; -1 when there is none. */
    static int find(CharSequence text, int from, int limit) {
        int depth = 0;
        boolean inString = false;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\' && inString) {
                i++;
            } else if (c == '"' || Repairs.DOUBLE_QUOTES.indexOf(c) >= 0) {
                inString = !inString;
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
}
