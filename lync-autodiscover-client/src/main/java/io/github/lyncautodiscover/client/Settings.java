package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;

/**
 * What a client was built with.
 *
 * @param plan the candidates and their order
 * @param names where host names are resolved
 * @param route from the address and port that DNS and URL led to, to where the connection is really opened
 * @param tls the TLS set-up that all attempts share
 * @param timeouts the limits in time
 * @param maxBodyBytes the largest body that is read
 * @param reader reads the documents
 * @param userAccess what is done about the User resource
 */
record Settings(
        LookupPlan plan,
        NameResolver names,
        UnaryOperator<InetSocketAddress> route,
        TlsSetup tls,
        Timeouts timeouts,
        int maxBodyBytes,
        AutodiscoverReader reader,
        UserAccess userAccess) {

    /** With the memory that one lookup needs. */
    Settings forOneLookup() {
        return new Settings(plan, names, route, tls, timeouts, maxBodyBytes, reader, userAccess.forOneLookup());
    }

    Settings with(NameResolver others) {
        return new Settings(plan, others, route, tls, timeouts, maxBodyBytes, reader, userAccess);
    }
}
