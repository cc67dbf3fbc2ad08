package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** What DNS said in one place, while it is gathered: of a name that was asked several times, the first answer. Not thread-safe. */
final class SeenNames {

    private static final long USUAL_TTL = 60;
    private static final Set<String> ABSENT = Set.of("NXDOMAIN", "NODATA");

    private final Omissions omissions;
    private final List<Consumer<ZoneFile>> records = new ArrayList<>();
    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> owners = new HashSet<>();
    private final Set<String> servers = new LinkedHashSet<>();
    private final Map<Question, SeenTries> tries = new LinkedHashMap<>();
    private final Set<String> statuses = new HashSet<>();
    private OptionalLong negativeTtl = OptionalLong.empty();
    private boolean authoritative;
    private boolean wildcard;

    /** A question to one of the servers, by its number in the order in which they were seen. */
    private record Question(String name, String type, int server) {}

    SeenNames(Omissions omissions) {
        this.omissions = omissions;
    }

    boolean isEmpty() {
        return statuses.isEmpty();
    }

    /** Whether no server could be reached at all. */
    boolean isOffline() {
        return statuses.equals(Set.of("NETWORK"));
    }

    /** Adds an answer, of addresses or services. */
    void add(String place, Saved answer) {
        add(place, answer, HostNames.canonical(answer.text("name")));
    }

    /** Adds what any name of a domain leads to that has no records of its own. */
    void addWildcard(Saved probe, String domain) {
        if (probe.text("status").equals("FOUND")) {
            wildcard = true;
            add("survey", probe, "*." + domain);
        }
    }

    /** Adds an address of ours for a name that was not asked. */
    void addStandIn(String name, InetAddress address) {
        if (said.add(name) && !HostNames.isAddress(name) && owners.add(name)) {
            records.add(zone -> zone.host(name, address.getHostAddress(), USUAL_TTL));
        }
    }

    private void add(String place, Saved answer, String name) {
        boolean services = answer.find("targets").isPresent();
        String source = answer.text("source");
        if (source.equals("LITERAL") || !said.add(name + (services ? " SRV" : ""))) {
            return;
        }
        String status = answer.text("status");
        statuses.add(status);
        authoritative |= answer.flag("authoritative");
        if (source.equals("HOSTS_FILE")) {
            omissions.add(place, name + " came from a hosts file; the replay has it in DNS");
        }
        if (ABSENT.contains(status) && answer.all("aliases").isEmpty() && negativeTtl.isEmpty()) {
            negativeTtl = OptionalLong.of(answer.secondsUp("ttl"));
        }
        addRecords(answer, name, services);
        addTries(place, answer, services);
    }

    private void addRecords(Saved answer, String asked, boolean services) {
        String owner = asked;
        for (Saved alias : answer.all("aliases")) {
            String name = owner;
            String target = HostNames.canonical(alias.text("target"));
            if (owners.add(name)) {
                aliases.add(name);
                long ttl = alias.secondsUp("ttl");
                records.add(zone -> zone.alias(name, target, ttl));
            }
            owner = target;
        }
        String last = owner;
        long ttl = answer.secondsUp("ttl");
        if (aliases.contains(last)) {
            return;
        }
        if (services) {
            addServices(answer, last);
        } else if (!owners.contains(last)) {
            for (Saved address : answer.all("addresses")) {
                owners.add(last);
                String text = SeenSocket.address(address.get("address")).getHostAddress();
                records.add(zone -> zone.host(last, text, ttl));
            }
        }
    }

    private void addServices(Saved answer, String owner) {
        if (answer.flag("notOffered")) {
            owners.add(owner);
            records.add(zone -> zone.service(owner, 0, 0, 0, ".", USUAL_TTL));
        }
        for (Saved target : answer.all("targets")) {
            owners.add(owner);
            int priority = target.number("priority");
            int weight = target.number("weight");
            int port = target.number("port");
            long ttl = target.secondsUp("ttl");
            String host = HostNames.canonical(target.text("host"));
            records.add(zone -> zone.service(owner, priority, weight, port, host, ttl));
        }
    }

    private void addTries(String place, Saved answer, boolean services) {
        Map<Question, List<Saved>> questions = new LinkedHashMap<>();
        for (Saved one : answer.all("tries")) {
            servers.add(one.text("server"));
            int server = List.copyOf(servers).indexOf(one.text("server"));
            Question question = new Question(HostNames.canonical(one.text("name")), one.text("type"), server);
            questions.computeIfAbsent(question, any -> new ArrayList<>()).add(one);
        }
        if (questions.isEmpty() && answer.find("status").isPresent()) {
            String name = HostNames.canonical(answer.text("name"));
            for (String type : services ? List.of("SRV") : List.of("A", "AAAA")) {
                questions.put(new Question(name, type, 0), List.of(answer));
            }
        }
        questions.forEach((question, all) -> tries.putIfAbsent(question, new SeenTries(all)));
        questions.forEach((question, all) -> {
            String failure = new SeenTries(all).unstageable();
            if (!failure.isEmpty() && !isOffline()) {
                omissions.add(place, "the DNS answer " + failure + " for " + question.name());
            }
        });
    }

    /** What a name lacks needs no saying, unless a wildcard or another type of it says something else. */
    private boolean isNeeded(DnsStrike.Kind kind, String name) {
        return switch (kind) {
            case NXDOMAIN -> wildcard && !owners.contains(name);
            case NODATA -> !owners.contains(name);
            default -> true;
        };
    }

    ZoneFile zone() {
        ZoneFile zone = new ZoneFile(USUAL_TTL, negativeTtl.orElse(USUAL_TTL));
        records.forEach(record -> record.accept(zone));
        return zone;
    }

    boolean isAuthoritative() {
        return authoritative || isEmpty();
    }

    /** What is wrong with the answers of the first server, or of the second, by {@code TYPE NAME}. */
    Map<String, DnsStrike> strikes(boolean second) {
        Map<String, DnsStrike> strikes = new HashMap<>();
        tries.forEach((question, seen) -> {
            boolean here = servers.size() < 2 || (question.server() > 0) == second;
            if (here) {
                seen.strike(kind -> isNeeded(kind, question.name()))
                        .ifPresent(strike -> strikes.putIfAbsent(question.type() + " " + question.name(), strike));
            }
        });
        return Map.copyOf(strikes);
    }
}
