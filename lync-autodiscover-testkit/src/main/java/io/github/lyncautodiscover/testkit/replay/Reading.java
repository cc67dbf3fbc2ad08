package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.Affinity;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Gateway;
import io.github.lyncautodiscover.testkit.Hairpin;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.Accounts;
import io.github.lyncautodiscover.testkit.server.DeploymentPlan;
import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.DnsZones;
import io.github.lyncautodiscover.testkit.server.PoolNames;
import io.github.lyncautodiscover.testkit.server.PoolPlan;
import io.github.lyncautodiscover.testkit.server.Script;
import io.github.lyncautodiscover.testkit.server.Strike;
import io.github.lyncautodiscover.testkit.server.WebServer;
import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what is staged, from one diagnosis. Not thread-safe. */
final class Reading {

    private final Saved diagnosis;
    private final Instant time;
    private final Omissions omissions = new Omissions();
    private final SeenPlaces places;
    private final SeenHandshakes handshakes;
    private final Map<InetSocketAddress, Strike> connections = new LinkedHashMap<>();
    private final Map<InetAddress, Map<Integer, AccessLocation>> servers = new LinkedHashMap<>();
    private final List<SeenExchange> exchanges = new ArrayList<>();

    Reading(Saved diagnosis) {
        this.diagnosis = diagnosis;
        this.time = diagnosis.instant("startedAt");
        this.places = new SeenPlaces(diagnosis, omissions);
        this.handshakes = new SeenHandshakes(omissions, time);
    }

    SavedDiagnosis read() {
        List<SeenHop> hops = new SeenHops(diagnosis, omissions).all();
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to replay: this diagnosis holds no request.");
        }
        if (!diagnosis.all("log").isEmpty()) {
            omissions.add("What was read from a log is not replayed: it was not seen on the wire.");
        }
        for (SeenHop hop : hops) {
            if (hop.isProxied()) {
                omissions.add(hop.place(), "the proxy; the replay is reached without one");
                places.reachedThroughProxy(hop);
            }
            hop.json().find("dns").ifPresent(answer -> places.here().add(hop.place(), answer));
            if (!hop.isProxied()) {
                hop.tries().forEach(one -> tried(hop.place(), one));
            }
            hop.connected().ifPresent(address -> listen(hop, address));
            handshakes.add(hop);
            SeenExchange.read(hop, time, omissions).ifPresent(exchanges::add);
        }
        diagnosis.all("addresses").forEach(probe -> tried("addresses", probe.get("tried")));
        places.read();
        List<String> domains = sipDomains(hops);
        return new SavedDiagnosis(domains, plan(domains.get(0)));
    }

    private void tried(String place, Saved one) {
        InetSocketAddress address = SeenSocket.read(one.get("address"));
        Strike strike = switch (one.text("result")) {
            case "REFUSED" -> Strike.REFUSE;
            case "TIMEOUT", "CUT_SHORT" -> Strike.BLACK_HOLE;
            case "UNREACHABLE" -> Strike.UNREACHABLE;
            default -> null;
        };
        boolean listens = servers.getOrDefault(address.getAddress(), Map.of()).containsKey(address.getPort());
        // One that answered once is there for good.
        boolean changed = strike == null ? connections.remove(address) != null : listens;
        if (changed) {
            omissions.add(
                    place,
                    "that " + address.getAddress().getHostAddress() + ":" + address.getPort()
                            + " did not always answer; in the replay it does");
        }
        if (strike == null) {
            servers.computeIfAbsent(address.getAddress(), any -> new TreeMap<>())
                    .put(address.getPort(), AccessLocation.EXTERNAL);
        } else if (!listens) {
            connections.putIfAbsent(address, strike);
        }
    }

    private void listen(SeenHop hop, InetSocketAddress address) {
        servers.computeIfAbsent(address.getAddress(), any -> new TreeMap<>())
                .putIfAbsent(address.getPort(), AccessLocation.EXTERNAL);
        if (hop.url().isTls() == WebServer.isPlain(address.getPort())) {
            omissions.add(hop.place(), "the port " + address.getPort() + ", where the testkit speaks another protocol");
        }
    }

    private List<String> sipDomains(List<SeenHop> hops) {
        List<String> domains = new ArrayList<>();
        diagnosis.find("survey").ifPresent(survey -> domains.add(survey.text("sipDomain")));
        diagnosis
                .find("discovery")
                .map(discovery -> discovery.text("user"))
                .ifPresent(user -> domains.add(user.substring(user.lastIndexOf('@') + 1)));
        diagnosis.all("certificates").forEach(probe -> domains.add(probe.text("sipDomain")));
        if (domains.isEmpty()) {
            domains.add(hops.get(0).url().host());
        }
        return domains.stream().map(HostNames::canonical).distinct().toList();
    }

    private DeploymentPlan plan(String domain) {
        PoolPlan pool = new PoolPlan(
                PoolNames.of(Flavour.LYNC_2013, domain),
                domain,
                Set.of(),
                1,
                Affinity.COOKIE,
                Map.of(),
                Map.of(),
                new Accounts(Map.of(), Map.of()));
        List<WebServer> listening = new ArrayList<>();
        servers.forEach((address, ports) -> listening.add(new WebServer(
                WebServer.Role.REPLAYED,
                address,
                ports,
                CertificatePlan.of(true, "replayed.test"),
                pool,
                Gateway.UNMARKED)));
        ZoneFile inside = places.inside().zone();
        ZoneFile outside = places.outside().zone();
        Set<String> hosts = inside.hosts();
        hosts.addAll(outside.hosts());
        Map<String, DnsStrike> questions = new HashMap<>();
        for (boolean second : new boolean[] {false, true}) {
            places.inside()
                    .strikes(second)
                    .forEach((asked, strike) -> questions.put(Performance.question(true, second, asked), strike));
            places.outside()
                    .strikes(second)
                    .forEach((asked, strike) -> questions.put(Performance.question(false, second, asked), strike));
        }
        Script script = new Replay(
                time,
                places.stand(),
                connections,
                handshakes.all(),
                handshakes.anchors(),
                exchanges,
                questions,
                omissions.sentences());
        return new DeploymentPlan(
                listening,
                hosts,
                new DnsZones(inside, places.inside().isAuthoritative()),
                new DnsZones(outside, places.outside().isAuthoritative()),
                Hairpin.OPEN,
                script);
    }
}
