package io.github.lyncautodiscover.dns;

import java.net.InetAddress;

/**
 * Says from where an address can be reached, as far as the address itself tells: by the IANA registries of special-purpose
 * addresses (RFC 6890). Those that are for documentation count as {@link #PUBLIC}, which they stand for in examples.
 */
public enum AddressClass {
    /** Routed on the internet. */
    PUBLIC,
    /**
     * 10/8, 172.16/12 and 192.168/16 (RFC 1918), and what is for test networks: 198.18/15 (RFC 2544), 2001:2::/48 (RFC
     * 5180).
     */
    PRIVATE,
    /** This computer itself: 127/8 and ::1. */
    LOOPBACK,
    /** The local network segment only: 169.254/16 and fe80::/10. */
    LINK_LOCAL,
    /** Shared between a provider and its customers: 100.64/10 (RFC 6598). */
    CGNAT,
    /** Private IPv6: fc00::/7 (RFC 4193), and the older fec0::/10. */
    ULA,
    /** No host at all: unspecified, multicast, broadcast, discarded and reserved addresses, and those of protocols. */
    UNUSABLE;

    /**
     * The class of an address. An address of IPv6 that stands for one of IPv4 counts as that: mapped and compatible
     * ones, those of translators (SIIT, NAT64), of 6to4 and of Teredo.
     *
     * @param address of either family
     * @return the class; {@link #PUBLIC} when nothing else applies
     */
    public static AddressClass of(InetAddress address) {
        return SpecialAddresses.classify(address.getAddress());
    }
}
