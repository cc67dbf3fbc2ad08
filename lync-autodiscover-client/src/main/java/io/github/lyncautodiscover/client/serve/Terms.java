package io.github.lyncautodiscover.client.serve;

import java.time.Duration;
import java.util.Set;

/**
 * On what terms probes are made. Immutable.
 *
 * @param domains the SIP domains whose users may be asked for; empty for any
 * @param atOnce how many probes may be under way, at least one
 * @param deadline the limit for one probe, for scrapers that are as patient
 * @param showUser whether users are named
 * @param version what this program calls itself
 */
public record Terms(Set<String> domains, int atOnce, Duration deadline, boolean showUser, String version) {
    /** What is served may not change afterwards. */
    public Terms {
        domains = Set.copyOf(domains);
    }

    boolean allow(String domain) {
        return domains.isEmpty() || domains.contains(domain);
    }
}
