package io.github.lyncautodiscover.client.text;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the host of a URL as browsers do (the host parser of the WHATWG URL standard): escapes, scripts of all kinds,
 * numbers that mean an address, a final dot; and an underscore, which hosts of Windows may have.
 */
final class HostText {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern NUMBER = Pattern.compile("[0-9]++|0x[0-9a-f]*+");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}+");

    private HostText() {}

    /** The one spelling of a host. */
    static String of(String text) throws UnusableUrlException {
        if (text.startsWith("[")) {
            return ipv6(text.toLowerCase(Locale.ROOT));
        }
        String host = ascii(unescaped(text)).toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.isEmpty()) {
            throw new UnusableUrlException("there is no host");
        }
        String[] labels = host.split("\\.", -1);
        String last = labels[labels.length - 1];
        if (!last.isEmpty() && isDigit(last.charAt(0)) && NUMBER.matcher(last).matches()) {
            return ipv4(labels);
        }
        if (host.length() > LONGEST) {
            throw new UnusableUrlException("the host is longer than any in DNS");
        }
        for (String label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                throw new UnusableUrlException("a label of the host is empty, or longer than any in DNS");
            }
            if (!isLabel(label)) {
                throw new UnusableUrlException("a character that no host has");
            }
        }
        return host;
    }

    private static boolean isLabel(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && !isDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String unescaped(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text;
        }
    }

    private static String ascii(String text) throws UnusableUrlException {
        if (text.length() > LONGEST + 1) {
            throw new UnusableUrlException("the host is longer than any in DNS");
        }
        try {
            return isAscii(text) ? text : IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noName) {
            throw new UnusableUrlException("the host cannot be written in DNS");
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** One to four numbers, decimal, octal or hexadecimal, of which the last fills what is left. */
    private static String ipv4(String[] labels) throws UnusableUrlException {
        if (labels.length > 4) {
            throw new UnusableUrlException("an address of more than four numbers");
        }
        long address = 0;
        for (int i = 0; i < labels.length; i++) {
            long number = number(labels[i]);
            boolean last = i == labels.length - 1;
            long limit = last ? 1L << (8 * (4 - i)) : 256;
            if (number < 0 || number >= limit) {
                throw new UnusableUrlException("an address with a number that is none of an address");
            }
            address += last ? number : number << (8 * (3 - i));
        }
        List<String> octets = new ArrayList<>();
        for (int shift = 24; shift >= 0; shift -= 8) {
            octets.add(String.valueOf((address >> shift) & 0xff));
        }
        return String.join(".", octets);
    }

    private static long number(String text) {
        if (text.length() > 12 || !NUMBER.matcher(text).matches()) {
            return -1;
        }
        try {
            if (text.startsWith("0x")) {
                return text.length() == 2 ? 0 : Long.parseLong(text.substring(2), 16);
            }
            return text.length() > 1 && text.startsWith("0") ? Long.parseLong(text, 8) : Long.parseLong(text);
        } catch (NumberFormatException noOctal) {
            return -1;
        }
    }

    private static String ipv6(String text) throws UnusableUrlException {
        if (text.indexOf('%') >= 0) {
            throw new UnusableUrlException("an address with an interface, which is one of another computer");
        }
        if (!text.endsWith("]")
                || !IPV6.matcher(text.substring(1, text.length() - 1)).matches()) {
            throw new UnusableUrlException("brackets without an address of IPv6");
        }
        return text;
    }
}
