package io.github.lyncautodiscover.testkit;

import java.util.Locale;

/** Host and domain names as DNS compares them. */
final class DomainNames {

    private DomainNames() {}

    /** Lower case, without the dot of the root. */
    static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
