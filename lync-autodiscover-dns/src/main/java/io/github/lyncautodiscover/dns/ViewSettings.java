package io.github.lyncautodiscover.dns;

import java.time.Duration;

/**
 * How a view asks.
 *
 * @param timeout for one question to one server
 * @param tries rounds over all servers
 * @param udpSize the largest datagram announced by EDNS
 * @param inFlight questions on their way at the same time
 * @param cacheSize answers kept
 * @param rate questions a second to each server; 0 for as many as come
 */
record ViewSettings(Duration timeout, int tries, int udpSize, int inFlight, int cacheSize, int rate) {
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    ViewSettings {
        check(timeout.compareTo(Duration.ZERO) > 0, "The timeout must be longer than zero: " + timeout);
        check(timeout.compareTo(LONGEST_TIMEOUT) <= 0, "The timeout must not exceed an hour: " + timeout);
        check(tries >= 1 && tries <= 10, "The number of tries must be from 1 to 10: " + tries);
        check(udpSize >= 512 && udpSize <= 65_535, "The UDP size must be from 512 to 65535 octets: " + udpSize);
        check(inFlight >= 1, "At least one question must be allowed in flight: " + inFlight);
        check(rate >= 0 && rate <= 1000, "The rate must be from 1 to 1000 questions a second: " + rate);
        check(cacheSize >= 0, "The number of answers kept must not be negative: " + cacheSize);
    }

    static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
