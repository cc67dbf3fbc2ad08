package io.github.lyncautodiscover.dns;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Says from where an address can be reached, as far as the address itself tells (RFC 6890). */
public enum AddressClass {
    /** Routed on the internet. */
    PUBLIC,
    /** 10/8, 172.16/12 and 192.168/16 (RFC 1918). */
    PRIVATE,
    /** This computer itself: 127/8 and ::1. */
    LOOPBACK,
    /** The local network segment only: 169.254/16 and fe80::/10. */
    LINK_LOCAL,
    /** Shared between a provider and its customers: 100.64/10 (RFC 6598). */
    CGNAT,
    /** Private IPv6: fc00::/7 (RFC 4193), and the older fec0::/10. */
    ULA,
    /** No host at all: unspecified, multicast, broadcast and reserved addresses. */
    UNUSABLE;

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    /**
     * The class of an address. A NAT64 address (64:ff9b::/96) counts as the IPv4 address in it.
     *
     * @param address of either family
     * @return the class; {@link #PUBLIC} when nothing else applies
     */
    public static AddressClass of(InetAddress address) {
        byte[] octets = address.getAddress();
        if (octets.length == 16 && Arrays.equals(octets, 0, 12, NAT64, 0, 12)) {
            return of(IpAddresses.named("", Arrays.copyOfRange(octets, 12, 16)));
        }
        if (address.isLoopbackAddress()) {
            return LOOPBACK;
        }
        if (address.isLinkLocalAddress()) {
            return LINK_LOCAL;
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return UNUSABLE;
        }
        return address instanceof Inet4Address
                ? ofIpv4(Byte.toUnsignedInt(octets[0]), Byte.toUnsignedInt(octets[1]), address)
                : ofIpv6(Byte.toUnsignedInt(octets[0]), address);
    }

    private static AddressClass ofIpv4(int first, int second, InetAddress address) {
        if (first == 0 || first >= 240) {
            return UNUSABLE;
        }
        if (first == 100 && second >= 64 && second < 128) {
            return CGNAT;
        }
        return address.isSiteLocalAddress() ? PRIVATE : PUBLIC;
    }

    private static AddressClass ofIpv6(int first, InetAddress address) {
        return (first & 0xfe) == 0xfc || address.isSiteLocalAddress() ? ULA : PUBLIC;
    }
}
