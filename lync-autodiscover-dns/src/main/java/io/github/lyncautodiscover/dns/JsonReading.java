package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rebuilds what {@link JsonForm} has written. What follows from the rest is worked out anew instead of being read. */
final class JsonReading {
    private JsonReading() {}

    static DnsSurvey survey(JsonObject json) {
        return new DnsSurvey(
                DiscoveryNames.of(json.text("sipDomain")),
                json.objects("hosts").stream().map(JsonReading::host).toList(),
                json.objects("services").stream().map(JsonReading::service).toList(),
                host(json.object("wildcardProbe")),
                json.duration("durationMillis", JsonForm.DURATION_UNIT));
    }

    static SplitDns split(JsonObject json) {
        return new SplitDns(
                DiscoveryNames.of(json.text("sipDomain")),
                json.objects("names").stream().map(JsonReading::row).toList());
    }

    private static SplitRow row(JsonObject json) {
        return new SplitRow(
                json.constant("role", NameRole.class),
                host(json.object("inside")),
                host(json.object("outside")),
                json.constant("reason", SplitReason.class));
    }

    static HostAnswer host(JsonObject json) {
        String name = json.text("name");
        List<InetAddress> addresses = json.objects("addresses").stream()
                .map(address -> IpAddresses.recorded(address.text("address"))
                        .map(recorded -> IpAddresses.renamed(name, recorded))
                        .orElseThrow(() -> JsonObject.unusable("address", "IP address")))
                .toList();
        return new HostAnswer(name, evidence(json), addresses);
    }

    static ServiceAnswer service(JsonObject json) {
        List<ServiceTarget> targets =
                json.objects("targets").stream().map(JsonReading::target).toList();
        return new ServiceAnswer(json.text("name"), evidence(json), targets, json.flag("notOffered"));
    }

    private static ServiceTarget target(JsonObject json) {
        return new ServiceTarget(
                json.text("host"),
                json.number("port"),
                json.number("priority"),
                json.number("weight"),
                ttl(json),
                json.flag("outsideDomain"));
    }

    private static AnswerFacts evidence(JsonObject json) {
        return new AnswerFacts(
                json.constant("status", DnsStatus.class),
                json.constant("source", AnswerSource.class),
                json.objects("aliases").stream()
                        .map(alias -> new Alias(alias.text("owner"), alias.text("target"), ttl(alias)))
                        .toList(),
                ttl(json),
                server(json),
                json.flag("authoritative"),
                json.duration("durationMillis", JsonForm.DURATION_UNIT),
                json.objects("tries").stream().map(JsonReading::serverTry).toList());
    }

    private static ServerTry serverTry(JsonObject json) {
        return new ServerTry(
                json.text("name"),
                json.text("type"),
                ServerAddress.recorded(json.text("server")),
                json.constant("transport", Transport.class),
                json.flag("edns"),
                json.constant("status", DnsStatus.class),
                json.duration("durationMillis", JsonForm.DURATION_UNIT));
    }

    private static @Nullable InetSocketAddress server(JsonObject json) {
        return json.has("server") ? ServerAddress.recorded(json.text("server")) : null;
    }

    private static Duration ttl(JsonObject json) {
        return json.duration("ttl", JsonForm.TTL_UNIT);
    }
}
