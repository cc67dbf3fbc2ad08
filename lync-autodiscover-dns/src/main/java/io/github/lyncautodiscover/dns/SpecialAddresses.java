package io.github.lyncautodiscover.dns;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Address;

/**
 * The IANA registries of special-purpose addresses as a table, as they stood on 2025-10-09
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry), with multicast and
 * what else of IPv6 is no address of a host. A new entry of a registry is a new line here; the longest prefix that fits
 * decides.
 */
final class SpecialAddresses {
    /** Prefix, class, the month of its allocation, and its name in the registry. */
    private static final List<Block> TABLE = Stream.of(
                    "0.0.0.0/8 UNUSABLE 1981-09 this network",
                    "10.0.0.0/8 PRIVATE 1996-02 private use",
                    "100.64.0.0/10 CGNAT 2012-04 shared address space",
                    "127.0.0.0/8 LOOPBACK 1981-09 loopback",
                    "169.254.0.0/16 LINK_LOCAL 2005-05 link local",
                    "172.16.0.0/12 PRIVATE 1996-02 private use",
                    "192.0.0.0/24 UNUSABLE 2010-01 IETF protocol assignments",
                    "192.0.0.9/32 PUBLIC 2015-10 Port Control Protocol anycast",
                    "192.0.0.10/32 PUBLIC 2017-02 TURN anycast",
                    "192.0.2.0/24 PUBLIC 2010-01 documentation",
                    "192.31.196.0/24 PUBLIC 2014-12 AS112",
                    "192.52.193.0/24 PUBLIC 2014-12 AMT",
                    "192.88.99.0/24 UNUSABLE 2001-06 6to4 relay anycast, deprecated",
                    "192.168.0.0/16 PRIVATE 1996-02 private use",
                    "192.175.48.0/24 PUBLIC 1996-01 AS112",
                    "198.18.0.0/15 PRIVATE 1999-03 benchmarking",
                    "198.51.100.0/24 PUBLIC 2010-01 documentation",
                    "203.0.113.0/24 PUBLIC 2010-01 documentation",
                    "224.0.0.0/4 UNUSABLE 1989-08 multicast",
                    "240.0.0.0/4 UNUSABLE 1989-08 reserved, limited broadcast",
                    "::/8 UNUSABLE 1995-12 reserved by IETF",
                    "::/96 EMBEDDED 1995-12 IPv4-compatible, deprecated",
                    "::/128 UNUSABLE 2006-02 unspecified",
                    "::1/128 LOOPBACK 2006-02 loopback",
                    "::ffff:0:0/96 EMBEDDED 2006-02 IPv4-mapped",
                    "::ffff:0:0:0/96 EMBEDDED 2011-04 IPv4-translated (SIIT)",
                    "64:ff9b::/96 EMBEDDED 2010-10 translation (NAT64)",
                    "64:ff9b:1::/48 EMBEDDED 2017-06 local translation (NAT64)",
                    "100::/64 UNUSABLE 2012-06 discard only",
                    "100:0:0:1::/64 UNUSABLE 2025-04 dummy prefix",
                    "2001::/23 UNUSABLE 2000-09 IETF protocol assignments",
                    "2001::/32 EMBEDDED 2006-01 Teredo",
                    "2001:1::1/128 PUBLIC 2015-10 Port Control Protocol anycast",
                    "2001:1::2/128 PUBLIC 2017-02 TURN anycast",
                    "2001:1::3/128 PUBLIC 2022-05 DNS-SD anycast",
                    "2001:2::/48 PRIVATE 2008-04 benchmarking",
                    "2001:3::/32 PUBLIC 2014-12 AMT",
                    "2001:4:112::/48 PUBLIC 2011-12 AS112",
                    "2001:10::/28 UNUSABLE 2007-03 ORCHID, deprecated",
                    "2001:20::/28 PUBLIC 2014-07 ORCHIDv2",
                    "2001:30::/28 PUBLIC 2022-12 drone remote identification",
                    "2001:db8::/32 PUBLIC 2004-07 documentation",
                    "2002::/16 EMBEDDED 2001-02 6to4",
                    "2620:4f:8000::/48 PUBLIC 2011-12 AS112",
                    "3fff::/20 PUBLIC 2024-07 documentation",
                    "5f00::/16 UNUSABLE 2024-04 segment routing identifiers",
                    "fc00::/7 ULA 2005-10 unique local",
                    "fe80::/10 LINK_LOCAL 2006-02 link local",
                    "fec0::/10 ULA 1995-12 site local, deprecated",
                    "ff00::/8 UNUSABLE 2006-02 multicast")
            .map(Block::of)
            .sorted((one, other) -> Integer.compare(other.bits(), one.bits()))
            .toList();

    private static final int IPV4 = 4;

    private SpecialAddresses() {}

    /**
     * A line of the table.
     *
     * @param prefix the bits that count, as a number
     * @param bits how many these are
     * @param size how many an address has
     * @param kind the class; empty when it is that of the IPv4 address inside
     */
    private record Block(BigInteger prefix, int bits, int size, Optional<AddressClass> kind) {
        static Block of(String line) {
            String[] words = line.split("[/ ]", 4);
            // An InetAddress would make an address of IPv4 of the mapped ones.
            byte[] octets = Objects.requireNonNull(
                    Address.toByteArray(words[0], line.contains(":") ? Address.IPv6 : Address.IPv4), line);
            int bits = Integer.parseInt(words[1]);
            Optional<AddressClass> kind =
                    words[2].equals("EMBEDDED") ? Optional.empty() : Optional.of(AddressClass.valueOf(words[2]));
            return new Block(first(octets, bits), bits, octets.length * Byte.SIZE, kind);
        }

        boolean holds(byte[] octets) {
            return octets.length * Byte.SIZE == size && first(octets, bits).equals(prefix);
        }

        private static BigInteger first(byte[] octets, int bits) {
            return new BigInteger(1, octets).shiftRight(octets.length * Byte.SIZE - bits);
        }
    }

    static AddressClass classify(byte[] octets) {
        return TABLE.stream()
                .filter(block -> block.holds(octets))
                .findFirst()
                .map(block -> block.kind().orElseGet(() -> classify(embedded(octets))))
                .orElse(AddressClass.PUBLIC);
    }

    /** The IPv4 address that an address of IPv6 stands for. */
    private static byte[] embedded(byte[] octets) {
        int first = Byte.toUnsignedInt(octets[0]) << 8 | Byte.toUnsignedInt(octets[1]);
        return switch (first) {
            case 0x2002 -> Arrays.copyOfRange(octets, 2, 2 + IPV4);
            case 0x2001 -> inverted(Arrays.copyOfRange(octets, 12, 16));
            case 0x64 -> translated(octets);
            default -> Arrays.copyOfRange(octets, 12, 16);
        };
    }

    /** Behind a prefix of 48 bits with nothing at the end as RFC 6052 section 2.2 wants it, otherwise at the end. */
    private static byte[] translated(byte[] octets) {
        boolean local = octets[5] == 1;
        boolean short48 = local && octets[8] == 0 && Arrays.equals(octets, 11, 16, new byte[5], 0, 5);
        return short48 ? new byte[] {octets[6], octets[7], octets[9], octets[10]} : Arrays.copyOfRange(octets, 12, 16);
    }

    /** Teredo hides the address of a client from translators that would change it. */
    private static byte[] inverted(byte[] octets) {
        byte[] inverted = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            inverted[i] = (byte) ~octets[i];
        }
        return inverted;
    }
}
