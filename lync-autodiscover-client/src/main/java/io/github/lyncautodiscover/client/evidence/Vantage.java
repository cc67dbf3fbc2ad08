package io.github.lyncautodiscover.client.evidence;

/**
 * Where a diagnosis is made, as its caller says. It decides what is expected: that {@code lyncdiscoverinternal} does
 * not exist is good outside and bad inside.
 */
public enum Vantage {
    /** On the company's network, such as its Wi-Fi. */
    INSIDE,
    /** On the internet. */
    OUTSIDE,
    /** Nobody has said; what depends on it is suspected at most. */
    UNKNOWN
}
