package io.github.lyncautodiscover.client.hop;

import java.util.Set;

/** The HTTP statuses that point elsewhere for a GET (RFC 9110 section 15.4). */
public final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }
}
