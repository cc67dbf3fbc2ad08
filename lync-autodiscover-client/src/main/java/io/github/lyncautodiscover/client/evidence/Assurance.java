package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;

/** How far an answer can be trusted, by the way that led to it. */
public enum Assurance {
    /** Every hop was verified https, within the SIP domain or on a host that the redirect policy trusts. */
    AUTHENTICATED,
    /** A hop was plain http: whoever answered it could have sent us anywhere. */
    VIA_PLAIN_HTTP,
    /** The way led to a host that belongs neither to the SIP domain nor to the trusted hosts of the policy. */
    FOREIGN_HOST;

    /**
     * {@return how far an answer can be trusted}
     *
     * @param attempt the attempt that led to it
     */
    public static Assurance of(Attempt attempt) {
        if (attempt.hops().stream().anyMatch(Hop::isForeign)) {
            return FOREIGN_HOST;
        }
        boolean plain = attempt.hops().stream().anyMatch(hop -> !Urls.isHttps(hop.url()));
        return plain ? VIA_PLAIN_HTTP : AUTHENTICATED;
    }
}
