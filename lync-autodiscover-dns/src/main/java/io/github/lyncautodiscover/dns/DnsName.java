package io.github.lyncautodiscover.dns;

import java.net.IDN;
import java.util.Locale;

/** Turns what people type into the one spelling that is asked for: A-labels, small letters, no final dot. */
final class DnsName {
    /** What fits into the 255 octets of a name on the wire (RFC 1035, 2.3.4). */
    static final int MAX_NAME = 253;

    static final int MAX_LABEL = 63;

    private DnsName() {}

    static String of(String text) {
        String ascii = ascii(text);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The domain name is empty: give one such as contoso.com.");
        }
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("The domain name has " + name.length()
                    + " octets; DNS allows no more than " + MAX_NAME + ": " + shown(name));
        }
        for (String label : name.split("\\.", -1)) {
            checkLabel(label, name);
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** The domain that a service name such as {@code _sip._tls.contoso.com} belongs to. */
    static String withoutServiceLabels(String name) {
        String rest = name;
        while (rest.startsWith("_") && rest.indexOf('.') >= 0) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return rest;
    }

    /** Whether a host is the domain itself or lies below it. */
    static boolean within(String host, String domain) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(domain) || name.endsWith("." + domain);
    }

    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            return IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The domain name cannot be written in A-labels (RFC 5890): " + shown(text), e);
        }
    }

    private static void checkLabel(String label, String name) {
        if (label.isEmpty()) {
            throw new IllegalArgumentException(
                    "The domain name has an empty label; remove the extra dot: " + shown(name));
        }
        if (label.length() > MAX_LABEL) {
            throw new IllegalArgumentException("A label of the domain name has " + label.length()
                    + " octets; DNS allows no more than " + MAX_LABEL + ": " + shown(label));
        }
        if (!label.chars().allMatch(DnsName::allowed)) {
            throw new IllegalArgumentException(
                    "The domain name may hold letters, digits, hyphens and underscores only: " + shown(name));
        }
    }

    private static boolean allowed(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** A name that came from a server, in a text for anyone: one that is no host's name may hold a user. */
    static String told(String name) {
        return name.chars().allMatch(c -> allowed(c) || c == '.' || c == '*' || c == ':') ? name : "…";
    }

    /** The text without what could disturb a terminal or a log, and not longer than a line. */
    static String shown(String text) {
        String printable = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }
}
