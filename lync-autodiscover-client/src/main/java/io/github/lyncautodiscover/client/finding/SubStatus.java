package io.github.lyncautodiscover.client.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What IIS says more precisely than by status 403, in words. */
final class SubStatus {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("403.4", "SSL is required"),
            Map.entry("403.5", "SSL with 128 bits is required"),
            Map.entry("403.6", "the client's address is refused"),
            Map.entry("403.7", "a client certificate is required"),
            Map.entry("403.8", "the client's host name is refused"),
            Map.entry("403.9", "too many clients"),
            Map.entry("403.13", "the client certificate is revoked"),
            Map.entry("403.14", "only a directory is there, which is not listed"),
            Map.entry("403.16", "the client certificate is not trusted"),
            Map.entry("403.17", "the client certificate is out of date"),
            Map.entry("403.18", "not in this application pool"),
            Map.entry("403.501", "too many requests at once from the client's address"),
            Map.entry("403.502", "too many requests in a time from the client's address"));

    private SubStatus() {}

    /** Which status came from which hosts, such as {@code Status 403.6 (the client's address is refused) from …}. */
    static String text(List<SeenHop> refused) {
        Map<String, List<String>> hosts = refused.stream()
                .collect(Collectors.groupingBy(
                        SubStatus::of, LinkedHashMap::new, Collectors.mapping(SeenHop::host, Collectors.toList())));
        return hosts.entrySet().stream()
                .map(row -> "Status " + named(row.getKey()) + " from "
                        + row.getValue().stream().distinct().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String of(SeenHop hop) {
        OptionalInt more = hop.hop().subStatus();
        return more.isPresent() ? "403." + more.getAsInt() : "403";
    }

    private static String named(String status) {
        String meaning = MEANINGS.get(status);
        return meaning == null ? status : status + " (" + meaning + ")";
    }
}
