package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the questions of one answer say about the servers. */
final class TrySummary {
    private TrySummary() {}

    static Set<InetSocketAddress> answeringWithoutEdns(List<ServerTry> tries) {
        Set<InetSocketAddress> servers = new LinkedHashSet<>();
        tries.stream()
                .filter(asked -> asked.status().conclusive() && !asked.edns())
                .forEach(asked -> servers.add(asked.server()));
        return Collections.unmodifiableSet(servers);
    }

    static Map<InetSocketAddress, Duration> inVain(List<ServerTry> tries) {
        Set<InetSocketAddress> useful = tries.stream()
                .filter(asked -> asked.status().conclusive())
                .map(ServerTry::server)
                .collect(Collectors.toSet());
        Map<InetSocketAddress, Map<String, Duration>> costs = new LinkedHashMap<>();
        tries.stream()
                .filter(asked -> !useful.contains(asked.server()))
                .forEach(asked -> costs.computeIfAbsent(asked.server(), server -> new LinkedHashMap<>())
                        .merge(asked.type(), asked.duration(), Duration::plus));
        Map<InetSocketAddress, Duration> costliest = new LinkedHashMap<>();
        costs.forEach((server, byType) -> costliest.put(server, Collections.max(byType.values())));
        return Collections.unmodifiableMap(costliest);
    }
}
