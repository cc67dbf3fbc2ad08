package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;

/**
 * What a client was built with.
 *
 * @param plan the candidates and their order
 * @param strategy their order in time
 * @param names where host names are resolved
 * @param services where SRV records are looked up
 * @param redirects where redirects may lead
 * @param route from the address and port that DNS and URL led to, to where the connection is really opened
 * @param proxies the way to each URL
 * @param tls the TLS set-up that all attempts share
 * @param timeouts the limits in time
 * @param maxBodyBytes the largest body that is read
 * @param reader reads the documents
 * @param listener watches the attempts
 * @param userAccess what is done about the User resource
 */
record Settings(
        LookupPlan plan,
        Strategy strategy,
        NameResolver names,
        ServiceResolver services,
        RedirectPolicy redirects,
        UnaryOperator<InetSocketAddress> route,
        Proxies proxies,
        TlsSetup tls,
        Timeouts timeouts,
        int maxBodyBytes,
        AutodiscoverReader reader,
        AttemptListener listener,
        UserAccess userAccess) {

    /** With the memory that one lookup needs. */
    Settings forOneLookup() {
        return with(names, userAccess.forOneLookup());
    }

    Settings with(NameResolver others) {
        return with(others, userAccess);
    }

    private Settings with(NameResolver others, UserAccess access) {
        return new Settings(
                plan,
                strategy,
                others,
                services,
                redirects,
                route,
                proxies,
                tls,
                timeouts,
                maxBodyBytes,
                reader,
                listener,
                access);
    }
}
