package io.github.lyncautodiscover.client;

/** How far an answer can be trusted, by the way that led to it. */
public enum Assurance {
    /** Every hop was verified https, within the SIP domain or on a host that the redirect policy trusts. */
    AUTHENTICATED,
    /** A hop was plain http: whoever answered it could have sent us anywhere. */
    VIA_PLAIN_HTTP,
    /** The way led to a host that belongs neither to the SIP domain nor to the trusted hosts of the policy. */
    FOREIGN_HOST
}
