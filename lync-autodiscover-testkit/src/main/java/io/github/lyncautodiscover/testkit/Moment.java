package io.github.lyncautodiscover.testkit;

/** Says when, in the life of a connection, a {@link ConnectionFault} strikes. */
public enum Moment {
    /** The connection was accepted, nothing was read. */
    CONNECT,
    /** The client's first TLS message was read, nothing was answered. On a plain connection this never comes. */
    TLS,
    /** A request was read whole, nothing was answered. */
    REQUEST,
    /** Half of the header section of the response was sent. */
    RESPONSE,
    /** The header section and half of the body were sent. */
    BODY
}
