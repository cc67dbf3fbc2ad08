package io.github.lyncautodiscover.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of DNS over the control port: {@code PUT /records/inside/NAME} replaces what a name has. Thread-safe. */
final class ControlRecords {

    private static final Pattern PLACE = Pattern.compile("(inside|outside)/([^/]+)");
    private static final Pattern SERVICE = Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (\\S+)");
    private static final Set<String> MEMBERS = Set.of("A", "AAAA", "CNAME", "SRV", "ttl");
    private static final String USUAL_TTL = "3600";

    private final LyncDeployment deployment;

    ControlRecords(LyncDeployment deployment) {
        this.deployment = deployment;
    }

    /** All records of both places. */
    ControlReply list() {
        Map<String, Object> places = new LinkedHashMap<>();
        places.put("inside", deployment.records(true));
        places.put("outside", deployment.records(false));
        return ControlReply.of(200, places);
    }

    /** @throws IllegalArgumentException if it makes no sense; the message says why */
    ControlReply answer(String method, String where, byte[] body) {
        Matcher place = PLACE.matcher(where);
        if (!place.matches()) {
            throw new IllegalArgumentException("Records are at /records/inside/NAME or /records/outside/NAME.");
        }
        boolean inside = place.group(1).equals("inside");
        String name = place.group(2);
        switch (method) {
            case "PUT" -> {
                Map<String, String> members = ControlJson.read(body);
                change(inside, records -> replace(records, name, members));
                return ControlReply.of(200, deployment.records(inside).getOrDefault(name, List.of()));
            }
            case "DELETE" -> {
                boolean known = deployment.records(inside).containsKey(name);
                change(inside, records -> records.remove(name));
                return ControlReply.done(known);
            }
            default -> {
                return ControlReply.error(405, "Records are PUT and DELETEd, not " + method + ".");
            }
        }
    }

    private void change(boolean inside, Consumer<DnsRecords> changes) {
        try {
            if (inside) {
                deployment.changeInside(changes);
            } else {
                deployment.changeOutside(changes);
            }
        } catch (IllegalStateException contradiction) {
            throw new IllegalArgumentException(contradiction.getMessage(), contradiction);
        }
    }

    private static void replace(DnsRecords records, String name, Map<String, String> members) {
        if (!MEMBERS.containsAll(members.keySet()) || members.keySet().equals(Set.of("ttl")) || members.isEmpty()) {
            throw new IllegalArgumentException(
                    "Records have the members A, AAAA, CNAME or SRV, and ttl, not " + members.keySet() + ".");
        }
        String seconds = members.getOrDefault("ttl", USUAL_TTL);
        if (!seconds.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("A ttl is a number of seconds, not " + seconds + ".");
        }
        long ttl = Long.parseLong(seconds);
        records.remove(name);
        values(members, "A").forEach(address -> records.host(name, address, ttl));
        values(members, "AAAA").forEach(address -> records.host(name, address, ttl));
        values(members, "CNAME").forEach(target -> records.alias(name, target, ttl));
        for (String value : values(members, "SRV")) {
            Matcher service = SERVICE.matcher(value);
            if (!service.matches()) {
                throw new IllegalArgumentException(
                        "A service is a priority, a weight, a port and a host, not " + value + ".");
            }
            records.service(
                    name,
                    Integer.parseInt(service.group(1)),
                    Integer.parseInt(service.group(2)),
                    Integer.parseInt(service.group(3)),
                    service.group(4),
                    ttl);
        }
    }

    /** One value or several, with commas between them. */
    private static List<String> values(Map<String, String> members, String name) {
        String value = members.getOrDefault(name, "");
        return value.isBlank() ? List.of() : List.of(value.strip().split("\\s*,\\s*", -1));
    }
}
