package io.github.lyncautodiscover.dns;

/** What a name is for, and so where it should resolve. */
public enum NameRole {
    /** {@code lyncdiscoverinternal}: inside only. */
    INTERNAL_DISCOVERY,
    /** {@code lyncdiscover}: outside. */
    EXTERNAL_DISCOVERY,
    /** The External Web Services FQDN, which mobile devices use wherever they are: on both sides. */
    EXTERNAL_WEB_SERVICES
}
