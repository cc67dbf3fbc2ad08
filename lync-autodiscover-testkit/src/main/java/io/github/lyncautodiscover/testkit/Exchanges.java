package io.github.lyncautodiscover.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every connection of a deployment shares. Thread-safe.
 *
 * @param injections the faults in force
 * @param recording where requests are recorded
 * @param identities the certificates
 * @param services the pools that answer
 */
record Exchanges(
        Injections injections, Recording recording, TlsIdentities identities, Map<PoolPlan, PoolService> services) {

    Exchanges(Injections injections, Recording recording, TlsIdentities identities) {
        this(injections, recording, identities, new ConcurrentHashMap<>());
    }

    PoolService service(WebServer server) {
        return services.computeIfAbsent(server.plan(), PoolService::new);
    }
}
