package io.github.lyncautodiscover.testkit;

/** How the Front Ends of a pool keep a client on one of them: by the cookie MS-WSMAN, by its address, or not at all. */
public enum Affinity {
    /** By the book: every response to a request without the cookie sets it, and it leads back to the same Front End. */
    COOKIE,
    /** The cookie is set with HttpOnly, which it must not have. */
    HTTP_ONLY,
    /** The cookie is set with an expiration time, which it must not have. */
    EXPIRES,
    /** The cookie is set only by the first response of each connection. */
    FIRST_RESPONSE_ONLY,
    /** No cookie is set; the load balancer knows clients by their address, as it may since Lync Server 2013. */
    SOURCE,
    /** No cookie is set, and requests go to the Front Ends in turn. */
    MISSING,
    /** The cookie is set and the load balancer does not look at it: requests go to the Front Ends in turn. */
    IGNORED
}
