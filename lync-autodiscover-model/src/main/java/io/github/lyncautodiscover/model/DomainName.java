package io.github.lyncautodiscover.model;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** A SIP domain as DNS has it: A-labels, lower case. */
final class DomainName {
    private static final int MAX_LENGTH = 253;
    private static final Pattern EMPTY_LABEL = Pattern.compile("^\\.|\\.\\.|\\.$");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private DomainName() {}

    static String of(String text) {
        if (EMPTY_LABEL.matcher(text).find()) {
            throw new IllegalArgumentException("there is an empty label in the domain " + Excerpt.of(text));
        }
        String ascii = toAscii(text).toLowerCase(Locale.ROOT);
        if (ascii.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the domain is longer than " + MAX_LENGTH + " characters: " + Excerpt.of(text));
        }
        String[] labels = ascii.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException(problem(label) + " in the domain " + Excerpt.of(text));
            }
        }
        if (DIGITS.matcher(labels[labels.length - 1]).matches()) {
            throw new IllegalArgumentException("an address is no SIP domain: " + Excerpt.of(text));
        }
        return ascii;
    }

    private static String problem(String label) {
        return label.length() > 63
                ? "there is a label longer than 63 characters"
                : "there is a character that no host has";
    }

    private static String toAscii(String text) {
        try {
            return IDN.toASCII(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the domain cannot be written in DNS: " + Excerpt.of(text), e);
        }
    }
}
