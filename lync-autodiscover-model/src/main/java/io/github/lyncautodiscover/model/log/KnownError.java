package io.github.lyncautodiscover.model.log;

/**
 * The errors of Lync mobile clients that are understood.
 *
 * <p>No specification covers them. Codes and wording are those of the Lync 2013 log that Microsoft's support article on
 * failing sign-ins with Lync Mobile 5.4 quotes.
 */
public enum KnownError {
    /** {@code 0x22020002}, {@code E_SslError (E2-2-2)}: the client does not trust or does not like the certificate. */
    SSL_ERROR("the client refused the server's certificate"),
    /** The client looked for a proxy by WPAD and found none; harmless where there is none. */
    PROXY_LOOKUP_FAILED("the client found no proxy settings by WPAD"),
    /** An Autodiscover request failed with a status that nobody has published. */
    REQUEST_FAILED("an Autodiscover request failed");

    private final String meaning;

    KnownError(String meaning) {
        this.meaning = meaning;
    }

    /**
     * Says what happened.
     *
     * @return half a sentence
     */
    public String meaning() {
        return meaning;
    }
}
