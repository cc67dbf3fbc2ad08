package io.github.lyncautodiscover.client.evidence;

/** What an examination does beside the lookup. */
public enum Check {
    /** Whether the mobility service answers. */
    MOBILITY("the mobility check"),
    /** Whether further addresses accept connections. */
    ADDRESSES("the check of further addresses"),
    /** The certificate matrix. */
    CERTIFICATES("the certificate matrix"),
    /** What DNS says here. */
    SURVEY("the survey of DNS"),
    /** What DNS says inside and outside. */
    SPLIT("the comparison of DNS inside and outside");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    /** {@return what it is, as a part of a sentence: "the mobility check"} */
    public String words() {
        return words;
    }
}
