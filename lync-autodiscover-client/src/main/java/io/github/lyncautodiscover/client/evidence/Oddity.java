package io.github.lyncautodiscover.client.evidence;

/** Something in a response that is against the rules of HTTP and did not keep it from being read. */
public enum Oddity {
    /** {@code Content-Encoding} names no coding, such as a charset, or one that the body does not have. */
    CONTENT_ENCODING("Content-Encoding says something that the body is not; it was read as it is"),
    /** {@code Transfer-Encoding: identity}, which HTTP/1.1 no longer knows. */
    TRANSFER_ENCODING("Transfer-Encoding names no coding; it was passed over");

    private final String sentence;

    Oddity(String sentence) {
        this.sentence = sentence;
    }

    /** {@return what is odd, and what was done about it} */
    public String sentence() {
        return sentence;
    }
}
