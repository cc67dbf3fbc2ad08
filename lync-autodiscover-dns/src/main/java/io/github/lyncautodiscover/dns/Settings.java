package io.github.lyncautodiscover.dns;

import java.time.Duration;

/**
 * How a view asks.
 *
 * @param timeout for one question to one server
 * @param tries rounds over all servers
 * @param udpSize the largest datagram announced by EDNS
 * @param inFlight questions on their way at the same time
 */
record Settings(Duration timeout, int tries, int udpSize, int inFlight) {}
