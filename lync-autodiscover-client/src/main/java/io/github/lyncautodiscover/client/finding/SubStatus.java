package io.github.lyncautodiscover.client.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What IIS says more precisely than by the status alone, in words (Microsoft, HTTP status codes in IIS). */
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
            Map.entry("403.502", "too many requests in a time from the client's address"),
            Map.entry("404.2", "ISAPI and CGI restrictions do not let it run"),
            Map.entry("404.3", "no handler for that kind of file"),
            Map.entry("404.4", "no handler for that path"),
            Map.entry("404.7", "request filtering refuses the file extension"),
            Map.entry("404.17", "taken for a file instead of a program"),
            Map.entry("500.11", "the application is shutting down"),
            Map.entry("500.12", "the application is restarting"),
            Map.entry("500.13", "the web server is too busy"),
            Map.entry("500.19", "its configuration cannot be read"),
            Map.entry("500.21", "a module or handler is missing"),
            Map.entry("500.22", "its module settings are for another pipeline mode"),
            Map.entry("500.23", "its handler settings are for another pipeline mode"),
            Map.entry("500.24", "its impersonation settings are for another pipeline mode"),
            Map.entry("502.3", "no usable answer from the server behind it"),
            Map.entry("502.4", "no server behind it is healthy"),
            Map.entry("503.2", "too many requests at once"),
            Map.entry("503.3", "the queue of ASP.NET is full"));

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

    /** Status and sub-status of one hop in words, such as {@code 502.3 (no usable answer from the server behind it)}. */
    static String text(SeenHop hop) {
        return named(of(hop));
    }

    /** Whether it is this status with one of these sub-statuses. */
    static boolean is(SeenHop hop, int status, int... subStatuses) {
        return hop.hop().status().orElse(0) == status
                && IntStream.of(subStatuses)
                        .anyMatch(one -> one == hop.hop().subStatus().orElse(0));
    }

    private static String of(SeenHop hop) {
        OptionalInt more = hop.hop().subStatus();
        return hop.hop().status().orElse(0) + (more.isPresent() ? "." + more.getAsInt() : "");
    }

    private static String named(String status) {
        String meaning = MEANINGS.get(status);
        return meaning == null ? status : status + " (" + meaning + ")";
    }
}
