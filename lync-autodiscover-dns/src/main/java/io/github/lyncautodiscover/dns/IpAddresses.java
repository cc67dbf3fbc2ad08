package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Optional;
import org.xbill.DNS.Address;

/** IP addresses from octets and text, never by lookup. */
final class IpAddresses {
    private IpAddresses() {}

    static InetAddress named(String name, byte[] octets) {
        try {
            return InetAddress.getByAddress(name, octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("An address has 4 or 16 octets.", e);
        }
    }

    /** The same address, with its interface if it has one, under another name. */
    static InetAddress renamed(String name, InetAddress address) {
        if (address instanceof Inet6Address ipv6 && ipv6.getScopeId() != 0) {
            try {
                return Inet6Address.getByAddress(name, ipv6.getAddress(), ipv6.getScopeId());
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("An address has 4 or 16 octets.", e);
            }
        }
        return named(name, address.getAddress());
    }

    /** The address that the text spells out, with or without the brackets of a URL. */
    static Optional<InetAddress> literal(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String plain = bracketed ? text.substring(1, text.length() - 1) : text;
        byte[] ipv4 = bracketed ? null : Address.toByteArray(plain, Address.IPv4);
        byte[] octets = ipv4 != null ? ipv4 : Address.toByteArray(plain, Address.IPv6);
        return Optional.ofNullable(octets).map(found -> named(plain, found));
    }

    /** The same, without a name; an IPv6 address may be followed by {@code %} and an interface of this computer. */
    static Optional<InetAddress> scoped(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String plain = bracketed ? text.substring(1, text.length() - 1) : text;
        int scope = plain.indexOf('%');
        if (scope < 0) {
            return literal(text).map(found -> named("", found.getAddress()));
        }
        return Optional.ofNullable(Address.toByteArray(plain.substring(0, scope), Address.IPv6))
                .flatMap(octets -> onInterface(octets, plain.substring(scope + 1)));
    }

    /** The same, also when the interface is one of another computer: it is left out then. */
    static Optional<InetAddress> recorded(String text) {
        return scoped(text).or(() -> literal(text.replaceFirst("%.*", "")));
    }

    private static Optional<InetAddress> onInterface(byte[] octets, String scope) {
        try {
            if (!scope.isEmpty() && scope.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(Inet6Address.getByAddress("", octets, Integer.parseInt(scope)));
            }
            NetworkInterface there = NetworkInterface.getByName(scope);
            return there == null ? Optional.empty() : Optional.of(Inet6Address.getByAddress("", octets, there));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
