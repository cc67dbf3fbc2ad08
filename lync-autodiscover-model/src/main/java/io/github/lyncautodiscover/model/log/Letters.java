package io.github.lyncautodiscover.model.log;

/** The letters of a log one after the other, after something that was done to them has been undone. */
abstract class Letters {
    static final int END = -1;

    /** The next letter, or {@link #END}. */
    abstract int next();

    /** The place in the log behind the letter that came last. */
    abstract int place();

    static boolean isBlank(int letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n' || letter == '\u00A0';
    }

    static boolean isHex(int letter) {
        return letter < 128 && Character.digit(letter, 16) >= 0;
    }
}
