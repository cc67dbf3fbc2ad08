package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.ServiceAnswer;
import java.util.concurrent.CompletableFuture;

/** Asks for the SRV records of a name. */
@FunctionalInterface
interface ServiceResolver {
    /** Never completes exceptionally for what the network does; cancelling the future closes its sockets. */
    CompletableFuture<ServiceAnswer> resolve(String name);
}
