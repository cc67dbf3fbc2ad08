package io.github.lyncautodiscover.dns;

/** How a question travelled to a server. */
public enum Transport {
    /** A datagram. */
    UDP,
    /** A connection, used when the answer did not fit into a datagram (RFC 7766). */
    TCP
}
