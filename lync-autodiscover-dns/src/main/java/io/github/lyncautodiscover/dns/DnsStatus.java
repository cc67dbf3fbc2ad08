package io.github.lyncautodiscover.dns;

/**
 * Tells what became of a question, so that "there is no such name" is never mistaken for "nobody answered".
 *
 * <p>Declared from the one that says most to the one that says least: where several servers failed in different ways,
 * the answer has the first of their statuses in this order.
 */
public enum DnsStatus {
    /** At least one record of the kind asked for. */
    FOUND,
    /** The name exists, without a record of the kind asked for (RFC 2308, 2.2). */
    NODATA,
    /** The name, or the last name of its alias chain, does not exist (RFC 8020). */
    NXDOMAIN,
    /** The aliases lead back to themselves, or there are more of them than any resolver follows. */
    LOOP,
    /** The server could not find out: it said so, or it answered with a mere referral. */
    SERVFAIL,
    /** The server does not want to answer this question or this client. */
    REFUSED,
    /** The answer does not fit into a datagram, and TCP, which would carry it, failed. */
    TRUNCATED,
    /** What came back from the server is not an answer that can be read. */
    MALFORMED,
    /** No server could be reached: refused port, no route, no socket. */
    NETWORK,
    /** No server answered in time. */
    TIMEOUT,
    /** The thread that waited was interrupted; its interrupt flag is set again. */
    INTERRUPTED;

    /** {@return whether a server has spoken for good: another one cannot be expected to say anything else} */
    public boolean conclusive() {
        return compareTo(LOOP) <= 0;
    }
}
