package io.github.lyncautodiscover.testkit;

import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;

/**
 * A place to stand: what a client inside the company, or outside of it, can see of the deployment.
 *
 * @param dns the DNS server of this place, over UDP and TCP, on loopback
 * @param secondDns another DNS server that says the same, for clients that know more than one
 * @param route leads from the address and port that DNS led to, such as 203.0.113.50:443, to the loopback address and port
 *     where the fake listens; an address that the deployment does not know leads to a port that refuses, never to the network.
 *     Thread-safe; ask it anew for every connection, because faults change it.
 */
public record Place(InetSocketAddress dns, InetSocketAddress secondDns, UnaryOperator<InetSocketAddress> route) {}
