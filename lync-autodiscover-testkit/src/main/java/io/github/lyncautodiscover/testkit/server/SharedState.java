package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.certificate.TlsIdentities;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every connection of a deployment shares. Thread-safe.
 *
 * @param faults the faults in force
 * @param recorder where requests are recorded
 * @param identities the certificates
 * @param services the pools that answer
 */
record SharedState(
        FaultsInForce faults, Recorder recorder, TlsIdentities identities, Map<PoolPlan, PoolService> services) {

    SharedState(FaultsInForce faults, Recorder recorder, TlsIdentities identities) {
        this(faults, recorder, identities, new ConcurrentHashMap<>());
    }

    PoolService service(WebServer server) {
        return services.computeIfAbsent(server.plan(), PoolService::new);
    }
}
