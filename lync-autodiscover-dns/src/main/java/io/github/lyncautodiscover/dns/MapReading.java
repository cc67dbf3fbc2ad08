package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rebuilds what {@link MapForm} has made. What follows from the rest is worked out again instead of being read. */
final class MapReading {
    private MapReading() {}

    /** Reads the whole map by one of the methods below. */
    static <T> T of(Map<String, ?> members, Function<MapPlace, T> reader) {
        return new MapPlace("", members).as(reader);
    }

    static DnsSurvey survey(MapPlace map) {
        return new DnsSurvey(
                names(map),
                map.all("hosts", MapReading::host),
                map.all("services", MapReading::service),
                map.get("wildcardProbe").as(MapReading::host),
                map.duration("durationMillis", MapForm.DURATION_UNIT));
    }

    static SplitDns split(MapPlace map) {
        return new SplitDns(names(map), map.all("names", MapReading::row));
    }

    static HostAnswer host(MapPlace map) {
        String name = map.text("name");
        return new HostAnswer(
                name,
                facts(map),
                map.all("addresses", address -> address.get("address").as(text -> address(name, text))));
    }

    static ServiceAnswer service(MapPlace map) {
        return new ServiceAnswer(
                map.text("name"), facts(map), map.all("targets", MapReading::target), map.flag("notOffered"));
    }

    private static DiscoveryNames names(MapPlace map) {
        return map.get("sipDomain").as(domain -> DiscoveryNames.of(domain.text()));
    }

    private static SplitRow row(MapPlace map) {
        return new SplitRow(
                map.constant("role", NameRole.class),
                map.get("inside").as(MapReading::host),
                map.get("outside").as(MapReading::host),
                map.constant("reason", SplitReason.class));
    }

    private static InetAddress address(String name, MapPlace text) {
        return IpAddresses.recorded(text.text())
                .map(recorded -> IpAddresses.renamed(name, recorded))
                .orElseThrow(() -> text.refuse("this must be an IP address", null));
    }

    private static ServiceTarget target(MapPlace map) {
        return new ServiceTarget(
                map.text("host"),
                map.number("port"),
                map.number("priority"),
                map.number("weight"),
                ttl(map),
                map.flag("outsideDomain"));
    }

    private static AnswerFacts facts(MapPlace map) {
        return new AnswerFacts(
                map.constant("status", DnsStatus.class),
                map.constant("source", AnswerSource.class),
                map.all("aliases", alias -> new Alias(alias.text("owner"), alias.text("target"), ttl(alias))),
                ttl(map),
                map.has("server") ? server(map) : null,
                map.flag("authoritative"),
                map.duration("durationMillis", MapForm.DURATION_UNIT),
                map.all("tries", MapReading::serverTry),
                map.has("serversPassedOver")
                        ? map.all("serversPassedOver", server -> ServerAddress.recorded(server.text()))
                        : List.of());
    }

    private static ServerTry serverTry(MapPlace map) {
        return new ServerTry(
                map.text("name"),
                map.text("type"),
                server(map),
                map.constant("transport", Transport.class),
                map.flag("edns"),
                map.constant("status", DnsStatus.class),
                map.duration("durationMillis", MapForm.DURATION_UNIT));
    }

    private static InetSocketAddress server(MapPlace map) {
        return map.get("server").as(server -> ServerAddress.recorded(server.text()));
    }

    private static Duration ttl(MapPlace map) {
        return map.duration("ttl", MapForm.TTL_UNIT);
    }
}
