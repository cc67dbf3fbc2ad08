package io.github.lyncautodiscover.client.evidence;

/** Something that is against the rules, in a response or in the settings of this computer, and did not keep a hop from going on. */
public enum Oddity {
    /** {@code Content-Encoding} names no coding, such as a charset, or one that the body does not have. */
    CONTENT_ENCODING("Content-Encoding says something that the body is not; it was read as it is"),
    /** {@code Transfer-Encoding: identity}, which HTTP/1.1 no longer knows. */
    TRANSFER_ENCODING("Transfer-Encoding names no coding; it was passed over"),
    /** The proxy selector named a proxy of another kind than HTTP, or one with an impossible host or port, beside a way that can be gone. */
    PROXY_SKIPPED("The proxy settings name a proxy that nobody could use; it was passed over");

    private final String sentence;

    Oddity(String sentence) {
        this.sentence = sentence;
    }

    /** {@return what is odd, and what was done about it} */
    public String sentence() {
        return sentence;
    }
}
