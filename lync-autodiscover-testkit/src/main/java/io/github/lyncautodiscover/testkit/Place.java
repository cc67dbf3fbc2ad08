package io.github.lyncautodiscover.testkit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A place to stand: what a client inside the company, or outside of it, can see of the deployment.
 *
 * <p>A client that can be told which DNS server to ask and where to connect takes {@link #dns} and {@link #route}; for any
 * other one setting does: {@link #proxy}. Not to be implemented by users. Thread-safe.
 */
public interface Place {

    /**
     * Gives the DNS server of this place.
     *
     * @return its loopback address, for UDP and TCP
     */
    InetSocketAddress dns();

    /**
     * Gives another DNS server that says the same, for clients that know more than one.
     *
     * @return its loopback address, for UDP and TCP
     */
    InetSocketAddress secondDns();

    /**
     * Gives the way to the servers.
     *
     * @return leads from the address and port that DNS led to, such as 203.0.113.50:443, to the loopback address and port
     *     where the fake listens; an address that the deployment does not know leads to a port that refuses, never to the
     *     network. Thread-safe; ask it anew for every connection, because faults change it.
     */
    UnaryOperator<InetSocketAddress> route();

    /**
     * Gives a forward proxy that stands in this place: it asks the DNS server of this place for the names in URLs and
     * connects as {@link #route} says, so that any HTTP client works with one setting. It speaks HTTP/1.1 with CONNECT
     * and absolute URLs, and leads to the deployment only. Where it fails it answers 502 or 504, and the header
     * Proxy-Status (RFC 9209) says why; TLS is the client's own business. Started when it is first asked for.
     *
     * @return its loopback address
     */
    InetSocketAddress proxy();

    /**
     * Lists the names that DNS knows here, and the addresses that they lead to, without asking it: faults do not show and
     * nothing is recorded.
     *
     * @return such as {@code lyncdiscover.contoso.test} to 203.0.113.50, in alphabetical order
     */
    Map<String, List<InetAddress>> hosts();

    /**
     * Asks the DNS server of this place, for clients that have a hook for resolvers; faults show and questions are recorded.
     *
     * @param host a name or an IP address
     * @return at least one address, as DNS gives it; {@link #route} leads on
     * @throws UnknownHostException if it has none, or the answer is bad or missing
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
