package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.page.Topology.Entry;
import io.github.lyncautodiscover.client.page.Topology.Machine;
import io.github.lyncautodiscover.client.page.Topology.Request;
import io.github.lyncautodiscover.client.page.Topology.Route;
import io.github.lyncautodiscover.client.page.Topology.Zone;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.model.AccessLocation;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what happened at one name. Used by one thread. */
final class Visited {
    private static final int FEW = 2;
    private static final String NOT_ASKED = "DNS not asked";

    private final String host;
    private final Map<String, List<Step>> requests = new LinkedHashMap<>();
    private final Set<Step> broken = new LinkedHashSet<>();
    private final Set<Integer> candidates = new LinkedHashSet<>();
    private final Set<Integer> notTried = new LinkedHashSet<>();
    private @Nullable Step from;
    private boolean mobility;
    private @Nullable HostAnswer dns;

    Visited(String host) {
        this.host = host;
    }

    void add(Step step, Optional<Step> before, boolean breaks) {
        if (step.attempt() == 0) {
            mobility = true;
        } else if (before.isEmpty()) {
            candidates.add(step.attempt());
        }
        before.filter(led -> !led.host().equals(host) && from == null).ifPresent(led -> from = led);
        if (dns == null) {
            dns = step.hop().dns().orElse(null);
        }
        if (breaks) {
            broken.add(step);
        }
        String ending = step.isWell()
                ? ""
                : step.failure().map(failed -> failed.kind().name()).orElse("down");
        requests.computeIfAbsent(step.scheme() + " " + step.port() + " " + ending, any -> new ArrayList<>())
                .add(step);
    }

    void notTried(int candidate) {
        notTried.add(candidate);
    }

    void surveyed(HostAnswer answer) {
        if (dns == null) {
            dns = answer;
        }
    }

    Route route(LyncDiagnosis diagnosis) {
        List<Request> edges = requests.values().stream()
                .filter(steps -> steps.get(0)
                        .failure()
                        .filter(failed -> failed.phase() == Phase.DNS)
                        .isEmpty())
                .map(this::request)
                .toList();
        boolean begins = !candidates.isEmpty() || from == null;
        return new Route(
                host,
                role(diagnosis),
                entry(),
                begins ? Optional.empty() : Optional.ofNullable(from).map(Step::host),
                edges,
                machine());
    }

    private Request request(List<Step> steps) {
        Step first = steps.get(0);
        String outcome = first.isWell()
                ? steps.stream().map(Visited::answer).distinct().collect(Collectors.joining(", then "))
                : first.outcome();
        return new Request(
                first.scheme() + " " + first.port(),
                places(steps),
                outcome,
                first.isWell() ? Tone.OK : Tone.BAD,
                steps.stream().anyMatch(broken::contains));
    }

    /** The first few. */
    private static String places(List<Step> steps) {
        List<String> places = steps.stream()
                .map(step -> step.attempt() == 0 ? "mobility" : step.place())
                .distinct()
                .toList();
        return places.stream().limit(FEW).collect(Collectors.joining(", ")) + (places.size() > FEW ? " …" : "");
    }

    private static String answer(Step step) {
        String status = step.hop().status().isPresent()
                ? String.valueOf(step.hop().status().getAsInt())
                : "connected";
        return status
                + step.hop()
                        .document()
                        .map(document ->
                                " " + document.response().resource().getClass().getSimpleName())
                        .orElse("");
    }

    private Entry entry() {
        List<Step> unresolved = requests.values().stream()
                .flatMap(List::stream)
                .filter(step -> step.failure()
                        .filter(failed -> failed.phase() == Phase.DNS)
                        .isPresent())
                .toList();
        boolean breaks = unresolved.stream().anyMatch(broken::contains);
        String said = dns == null
                ? (unresolved.isEmpty() ? NOT_ASKED : unresolved.get(0).outcome())
                : said(dns);
        Tone tone = !unresolved.isEmpty() ? Tone.BAD : requests.isEmpty() ? Tone.QUIET : Tone.OK;
        return new Entry(why(), said, tone, breaks);
    }

    private static String said(HostAnswer answer) {
        return switch (answer.source()) {
            case HOSTS_FILE -> "from the hosts file";
            case LITERAL -> "needs no DNS";
            case CACHE, SERVER ->
                answer.found() ? "DNS TTL " + answer.ttl().toSeconds() + " s" : "DNS: " + Shown.fate(answer.status());
        };
    }

    private String why() {
        String led = Optional.ofNullable(from)
                .map(step -> step.place() + " leads on")
                .orElse("");
        String check = mobility ? "mobility check" : "";
        String asked = candidates.isEmpty() ? "" : numbered(candidates);
        String left = notTried.isEmpty() || !asked.isEmpty() ? "" : numbered(notTried) + ", not tried";
        String why = Stream.of(asked, mobility && asked.isEmpty() && !isLedByHop() ? check : led, left)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse(check);
        return why.isEmpty() ? "DNS alone" : why;
    }

    /** Whether an answer led here by itself, and not only the check of a service that it names. */
    private boolean isLedByHop() {
        return requests.values().stream().flatMap(List::stream).anyMatch(step -> step.attempt() > 0);
    }

    private static String numbered(Set<Integer> numbers) {
        return (numbers.size() > 1 ? "candidates " : "candidate ")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String role(LyncDiagnosis diagnosis) {
        if (host.startsWith("lyncdiscoverinternal.")) {
            return "discovery, inside";
        }
        if (host.startsWith("lyncdiscover.")) {
            return "discovery, outside";
        }
        boolean external = links(diagnosis, "External/");
        if (mobility || external) {
            return "External Web Services";
        }
        return links(diagnosis, "Internal/")
                ? "Internal Web Services"
                : from == null ? "host" : "where a redirect leads";
    }

    private boolean links(LyncDiagnosis diagnosis, String side) {
        return diagnosis.discovery().flatMap(discovery -> discovery.endpoints()).stream()
                .flatMap(endpoints -> endpoints.response().resource().links().stream())
                .filter(link -> link.token().startsWith(side))
                .flatMap(link -> Urls.of(link).stream())
                .anyMatch(url -> Urls.host(url).equalsIgnoreCase(host));
    }

    private Machine machine() {
        List<Step> steps = requests.values().stream().flatMap(List::stream).toList();
        Optional<String> proxy = steps.stream()
                .flatMap(step -> step.hop().proxy().stream())
                .map(Addresses::named)
                .findFirst();
        if (proxy.isPresent()) {
            return new Machine("proxy", List.of(proxy.get()), Zone.NOWHERE);
        }
        List<InetAddress> addresses = dns != null && dns.found()
                ? dns.addresses()
                : steps.stream()
                        .flatMap(step -> step.hop().addressTries().stream())
                        .map(tried -> tried.address().getAddress())
                        .distinct()
                        .toList();
        if (addresses.isEmpty()) {
            return new Machine("", List.of(), Zone.NOWHERE);
        }
        boolean online = OnlineHost.recognise(host).isPresent()
                || (dns != null
                        && dns.aliases().stream()
                                .anyMatch(alias ->
                                        OnlineHost.recognise(alias.target()).isPresent()));
        Zone zone = online ? Zone.ONLINE : zone(addresses.get(0));
        return new Machine(
                caption(steps, zone),
                addresses.stream().map(InetAddress::getHostAddress).toList(),
                zone);
    }

    /** By the access location of what it answered: the internal web site is on the Front End, the external one behind a proxy. */
    private static String caption(List<Step> steps, Zone zone) {
        Optional<AccessLocation> location = steps.stream()
                .flatMap(step -> step.hop().document().stream())
                .flatMap(document -> document.response().accessLocation().stream())
                .findFirst();
        if (zone == Zone.ONLINE) {
            return "Microsoft";
        }
        return location.map(where -> where == AccessLocation.INTERNAL ? "Front End" : "reverse proxy")
                .orElse(zone == Zone.PRIVATE ? "private address" : "public address");
    }

    static Zone zone(InetAddress address) {
        return AddressClass.of(address) == AddressClass.PUBLIC ? Zone.PUBLIC : Zone.PRIVATE;
    }
}
