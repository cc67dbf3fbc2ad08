package io.github.lyncautodiscover.model.log;

/**
 * The errors of Lync and Skype for Business clients that are understood.
 *
 * <p>No specification covers them. Codes and wording are those of the Lync 2013 log that Microsoft's support article on
 * failing sign-ins with Lync Mobile 5.4 quotes, of the logs of later mobile clients and of Skype for Business SDKs that
 * developers have published, and of the sign-in log of desktop clients.
 */
public enum KnownError {
    /** {@code 0x22020002}, {@code E_SslError (E2-2-2)}: the client does not trust or does not like the certificate. */
    SSL_ERROR("the client refused the server's certificate"),
    /** The client looked for a proxy by WPAD and found none; harmless where there is none. */
    PROXY_LOOKUP_FAILED("the client found no proxy settings by WPAD"),
    /** An Autodiscover request failed with a status that nobody has published. */
    REQUEST_FAILED("an Autodiscover request failed"),
    /** {@code Alert received! … error E_UcwaUnavailable (E2-3-48)}: a mobile client tells its user that something failed. */
    ALERT("the client told its user that something failed"),
    /** {@code Lync autodiscovery completed with hr: 0X80fb0800}: a desktop client found nothing. */
    DESKTOP_FAILED("the desktop client ended Autodiscover with an error");

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
