package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.HostAnswer;
import java.util.concurrent.CompletableFuture;

/** Asks for the addresses of a host. */
@FunctionalInterface
interface NameResolver {
    /** Never completes exceptionally for what the network does; cancelling the future closes its sockets. */
    CompletableFuture<HostAnswer> resolve(String host);
}
