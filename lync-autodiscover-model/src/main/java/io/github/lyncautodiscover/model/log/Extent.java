package io.github.lyncautodiscover.model.log;

/** Collects one document, letter by letter, until it ends. */
abstract class Extent {
    /** How it ended. */
    enum End {
        /** With its last letter. */
        WHOLE,
        /** Before. */
        CUT_OFF,
        /** It has turned out not to be ours. */
        NOT_OURS,
        /** Its backslashes tell that it stands inside a string of a program, or one more of them. */
        IN_STRING
    }

    /** Longer than what any reader with the standard limits takes; more only costs time. */
    static final int LONGEST_VALUE = 16 * 1024;

    /** No document is nested as deeply. */
    static final int MAX_DEPTH = 16;

    final Letters letters;
    final Wrapping wrapping;
    final StringBuilder text = new StringBuilder();

    Extent(Letters letters, Repairs repairs) {
        this.letters = letters;
        this.wrapping = new Wrapping(repairs);
    }

    abstract End read();

    /** The place in the log behind it. */
    final int place() {
        return letters.place();
    }

    @Override
    public final String toString() {
        return text.toString();
    }
}
