package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.page.Topology.Machine;
import io.github.lyncautodiscover.client.page.Topology.Pool;
import io.github.lyncautodiscover.client.page.Topology.Route;
import io.github.lyncautodiscover.client.page.Topology.Zone;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the picture of the deployment out of the evidence. */
final class TopologyReader {
    private static final int MOST_ROUTES = 10;

    private final LyncDiagnosis diagnosis;
    private final Set<String> broken;
    private final Map<String, Visited> visited = new LinkedHashMap<>();

    private TopologyReader(View view) {
        this.diagnosis = view.diagnosis();
        this.broken = Broken.places(view);
    }

    static Topology of(View view) {
        return new TopologyReader(view).read(view.steps());
    }

    private Topology read(List<Step> steps) {
        Optional<Step> answer = answer(steps);
        Step before = null;
        for (Step step : steps) {
            boolean begins = before == null || before.attempt() != step.attempt();
            Step from = step.attempt() == 0 ? answer.orElse(null) : begins ? null : before;
            name(step.host()).add(step, Optional.ofNullable(from), broken.contains(step.place()));
            before = step;
        }
        notTried();
        diagnosis.survey().ifPresent(this::surveyed);
        boolean inside = diagnosis.vantage() == Vantage.INSIDE
                || (diagnosis.vantage() == Vantage.UNKNOWN
                        && steps.stream().anyMatch(TopologyReader::reachesPrivateAddress));
        List<Route> routes = routes();
        List<Route> shown = routes.subList(0, Math.min(MOST_ROUTES, routes.size()));
        return new Topology(
                place(), inside, DnsServers.of(diagnosis, steps), shown, pool(answer), routes.size() - shown.size());
    }

    private Visited name(String host) {
        return visited.computeIfAbsent(host, Visited::new);
    }

    private Optional<Step> answer(List<Step> steps) {
        return diagnosis
                .discovery()
                .filter(discovery -> discovery.outcome() instanceof Outcome.Found)
                .map(discovery -> discovery.attempts().indexOf(((Outcome.Found) discovery.outcome()).attempt()) + 1)
                .flatMap(number ->
                        steps.stream().filter(step -> step.attempt() == number).reduce((one, next) -> next));
    }

    private void notTried() {
        List<Attempt> attempts = diagnosis.discovery().map(Discovery::attempts).orElse(List.of());
        for (int number = 1; number <= attempts.size(); number++) {
            if (attempts.get(number - 1).hops().isEmpty()) {
                Candidate candidate = attempts.get(number - 1).candidate();
                name(candidate.host()).notTried(number);
            }
        }
    }

    /** Where a discovery name leads that nobody has asked for. */
    private void surveyed(DnsSurvey survey) {
        for (HostAnswer answer : List.of(survey.internal(), survey.external())) {
            if (diagnosis.discovery().isEmpty() || visited.containsKey(answer.name())) {
                name(answer.name()).surveyed(answer);
            }
        }
    }

    private static boolean reachesPrivateAddress(Step step) {
        return step.hop().proxy().isEmpty()
                && step.hop().addressTries().stream()
                        .filter(tried -> tried.result() == AddressTry.Result.CONNECTED)
                        .anyMatch(tried -> Visited.zone(tried.address().getAddress()) == Zone.PRIVATE);
    }

    /** By zone and machine, otherwise in the order in which the names came up. */
    private List<Route> routes() {
        Map<List<String>, Machine> machines = new LinkedHashMap<>();
        List<Route> routes =
                visited.values().stream().map(seen -> seen.route(diagnosis)).toList();
        routes.forEach(route -> machines.merge(route.machine().addresses(), route.machine(), Machine::known));
        List<List<String>> order = List.copyOf(machines.keySet());
        return routes.stream()
                .map(route -> route.at(machines.getOrDefault(route.machine().addresses(), route.machine())))
                .sorted(Comparator.comparing(TopologyReader::isLeftOut)
                        .thenComparing(route -> route.machine().zone())
                        .thenComparingInt(route -> order.indexOf(route.machine().addresses())))
                .toList();
    }

    /** One that nobody asked for and of which nothing is known. */
    private static boolean isLeftOut(Route route) {
        return route.requests().isEmpty()
                && route.machine().addresses().isEmpty()
                && route.entry().tone() == Tone.QUIET;
    }

    private String place() {
        return switch (diagnosis.vantage()) {
            case INSIDE -> "inside";
            case OUTSIDE -> "outside";
            case UNKNOWN -> "place not told";
        };
    }

    private Optional<Pool> pool(Optional<Step> answer) {
        Stream<String> access =
                diagnosis.discovery().flatMap(Discovery::endpoints).flatMap(endpoints -> endpoints.sipAccess()).stream()
                        .flatMap(sip -> Stream.of(sip.fqdn(), "SIP port " + sip.port()));
        Optional<String> frontEnd = diagnosis
                .mobility()
                .flatMap(MobilityCheck::serverFqdn)
                .or(() -> answer.flatMap(step -> step.hop().header("X-MS-Server-Fqdn")))
                .map(fqdn -> "by " + fqdn);
        List<String> lines = Stream.concat(access, frontEnd.stream()).toList();
        return answer.filter(any -> !lines.isEmpty()).map(step -> new Pool(lines, step.host()));
    }
}
