package io.github.lyncautodiscover.client.evidence;

/** The phases of a hop, in the order in which they happen. */
public enum Phase {
    /** The name of the host is being resolved. */
    DNS("dns"),
    /** TCP connections are being opened, one address after the other. */
    CONNECT("connect"),
    /**
     * In place of the two before, where a proxy is used: it is resolved and connected to, and for https it opens a tunnel to
     * the host.
     */
    PROXY("proxy"),
    /** The TLS handshake, and the check of the certificate that belongs to it. */
    TLS("tls"),
    /** The request is under way; the head of the response has not arrived in full. */
    RESPONSE("first byte"),
    /** The body of the response is being read. */
    BODY("body"),
    /** The answer is complete and is being understood: its status, its document, where it leads. */
    DOCUMENT("document");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** {@return the word for this phase in reports, in lower case} */
    public String label() {
        return label;
    }
}
