package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.xbill.DNS.Address;

/** Addresses from octets and text, never by look-up. */
final class Addresses {
    private Addresses() {}

    static InetAddress named(String name, byte[] octets) {
        try {
            return InetAddress.getByAddress(name, octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("An address has 4 or 16 octets.", e);
        }
    }

    /** The address that the text spells out, with or without the brackets of a URL. */
    static Optional<InetAddress> literal(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String plain = bracketed ? text.substring(1, text.length() - 1) : text;
        byte[] ipv4 = bracketed ? null : Address.toByteArray(plain, Address.IPv4);
        byte[] octets = ipv4 != null ? ipv4 : Address.toByteArray(plain, Address.IPv6);
        return Optional.ofNullable(octets).map(found -> named(plain, found));
    }
}
