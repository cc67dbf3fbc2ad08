package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.hop.HopSettings;
import io.github.lyncautodiscover.client.hop.SharedConnections;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What a client was built with.
 *
 * @param plan the candidates and their order
 * @param strategy their order in time
 * @param services looks up the SRV records of a name
 * @param redirects where redirects may lead
 * @param timeouts the limits in time
 * @param listener watches the attempts
 * @param userAccess what is done about the User resource
 * @param hop how a single hop is made
 */
record Settings(
        LookupPlan plan,
        Strategy strategy,
        Function<String, CompletableFuture<ServiceAnswer>> services,
        RedirectPolicy redirects,
        Timeouts timeouts,
        AttemptListener listener,
        UserAccess userAccess,
        HopSettings hop) {

    /** With the memory that one lookup needs. */
    Settings forOneLookup() {
        return new Settings(plan, strategy, services, redirects, timeouts, listener, userAccess.forOneLookup(), hop);
    }

    /** With a deadline of its own. */
    Settings within(Duration deadline) {
        return new Settings(
                plan, strategy, services, redirects, timeouts.withDeadline(deadline), listener, userAccess, hop);
    }

    /** For the lookups of a sweep. */
    Settings sharing(SharedConnections connections, DnsView names) {
        HopSettings shared = hop.with(names::hostAsync).with(connections);
        return new Settings(plan, strategy, names::serviceAsync, redirects, timeouts, listener, userAccess, shared);
    }

    Settings with(Function<String, CompletableFuture<HostAnswer>> names) {
        return new Settings(plan, strategy, services, redirects, timeouts, listener, userAccess, hop.with(names));
    }
}
