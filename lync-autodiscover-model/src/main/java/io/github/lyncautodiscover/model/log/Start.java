package io.github.lyncautodiscover.model.log;

/**
 * Where something begins that is worth a closer look.
 *
 * @param kind what it seems to be
 * @param place where it begins
 * @param end the place behind what gives it away
 * @param name the root element or the first member; empty for what has none
 * @param page how often a web page has escaped it
 * @param slashes how often a program has written it as a string
 * @param broken whether a line break stands in its name
 */
record Start(Kind kind, int place, int end, String name, int page, int slashes, boolean broken) {
    enum Kind {
        XML,
        JSON,
        /** A dictionary of Python or an object of JavaScript. */
        PROGRAM,
        BASE64,
        /** What PowerShell prints of an object without looking into it. */
        SHALLOW,
        /** Words of a known error. */
        ERROR
    }

    /** What needs no more than its place. */
    Start(Kind kind, int place, int end) {
        this(kind, place, end, "", 0, 0, false);
    }

    /** The letters of a document that begins here, as they were before anybody wrote them elsewhere. */
    Letters letters(CharSequence text, int limit, int undoneSlashes, Repairs repairs) {
        Letters letters = new WholeLines(new RawLetters(text, place, limit), repairs);
        for (int times = page; times > 0; times--) {
            letters =
                    new Unescaped(letters, repairs, times > 1 ? RepairKind.ESCAPED_ESCAPES : RepairKind.ESCAPED_MARKUP);
        }
        for (int times = undoneSlashes; times > 0; times--) {
            letters = new Unslashed(letters, repairs);
        }
        return letters;
    }
}
