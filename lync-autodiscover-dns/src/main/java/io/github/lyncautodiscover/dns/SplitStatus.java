package io.github.lyncautodiscover.dns;

/** What the two sides of a name mean together. Declared from the best to the worst. */
public enum SplitStatus {
    /** As the documentation wants it. */
    INTENDED,
    /** Works, at a price that {@link SplitRow#why()} names. */
    TOLERABLE,
    /** Not judged: a side that matters did not answer. */
    UNKNOWN,
    /** Some devices cannot work with it. */
    BROKEN
}
