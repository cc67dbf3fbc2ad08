package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.DiscoveryException;
import io.github.lyncautodiscover.client.report.TextStyle;

/** Everything that a discovery shows of itself, but the URLs and the user, which callers ask for by name. */
final class Shown {
    private Shown() {}

    static String of(Discovery discovery) {
        StringBuilder shown = new StringBuilder(discovery.toText())
                .append(discovery.toText(TextStyle.verbose()))
                .append(discovery);
        for (Attempt attempt : discovery.attempts()) {
            shown.append(attempt);
            attempt.hops().forEach(hop -> shown.append(hop.headers()).append(hop.challenge()));
        }
        try {
            discovery.orElseThrow();
        } catch (DiscoveryException failed) {
            shown.append(failed).append(failed.getCause());
        }
        return shown.toString();
    }
}
