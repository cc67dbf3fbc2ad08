package io.github.lyncautodiscover.testkit.certificate;

import java.util.Locale;

/** Host and domain names as DNS compares them. */
public final class HostNames {

    private HostNames() {}

    /** Lower case, without the dot of the root. */
    public static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether a name in a certificate is an IP address. */
    public static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }
}
