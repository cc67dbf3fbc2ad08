package io.github.lyncautodiscover.dns;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers as maps, which {@link MapReading} reads. Durations are in milliseconds and TTLs in seconds. Both are exact: a TTL
 * has decimals when the answer comes from the cache.
 */
final class MapForm {
    static final Duration DURATION_UNIT = Duration.ofMillis(1);
    static final Duration TTL_UNIT = Duration.ofSeconds(1);

    private static final int NANO_DIGITS = 9;

    private final Map<String, Object> members = new LinkedHashMap<>();

    private MapForm() {}

    static Map<String, Object> of(HostAnswer answer) {
        return host(answer).done();
    }

    static Map<String, Object> of(ServiceAnswer answer) {
        return service(answer).done();
    }

    static Map<String, Object> of(DnsSurvey survey) {
        return new MapForm()
                .put("sipDomain", survey.names().sipDomain())
                .put("durationMillis", survey.duration(), DURATION_UNIT)
                .put("wildcard", survey.wildcard())
                .put("hosts", survey.hosts(), answer -> host(answer).put("fromWildcard", survey.fromWildcard(answer)))
                .put("services", survey.services(), MapForm::service)
                .put("wildcardProbe", of(survey.wildcardProbe()))
                .put("online", survey.onlineHosts(), MapForm::online)
                .done();
    }

    static Map<String, Object> of(SplitDns split) {
        return new MapForm()
                .put("sipDomain", split.names().sipDomain())
                .put("status", split.status().name())
                .put("names", split.rows(), MapForm::row)
                .done();
    }

    private static MapForm row(SplitRow row) {
        return new MapForm()
                .put("name", row.name())
                .put("role", row.role().name())
                .put("status", row.status().name())
                .put("reason", row.reason().name())
                .put("why", row.why())
                .put("inside", of(row.inside()))
                .put("outside", of(row.outside()));
    }

    private static MapForm host(HostAnswer answer) {
        return answer(answer)
                .put(
                        "addresses",
                        answer.addresses(),
                        address -> new MapForm()
                                .put("address", address.getHostAddress())
                                .put("class", AddressClass.of(address).name()));
    }

    private static MapForm service(ServiceAnswer answer) {
        return answer(answer)
                .put("notOffered", answer.notOffered())
                .put(
                        "targets",
                        answer.targets(),
                        target -> new MapForm()
                                .put("host", target.host())
                                .put("port", target.port())
                                .put("priority", target.priority())
                                .put("weight", target.weight())
                                .put("ttl", target.ttl(), TTL_UNIT)
                                .put("outsideDomain", target.outsideDomain()));
    }

    private static MapForm online(OnlineHost online) {
        return new MapForm()
                .put("host", online.host())
                .put("purpose", online.purpose().name())
                .put("cloud", online.cloud().name());
    }

    private static MapForm answer(DnsAnswer answer) {
        MapForm form = asked(answer);
        return answer.serversPassedOver().isEmpty()
                ? form
                : form.put(
                        "serversPassedOver",
                        answer.serversPassedOver().stream()
                                .map(ServerAddress::text)
                                .toList());
    }

    private static MapForm asked(DnsAnswer answer) {
        MapForm form = new MapForm()
                .put("name", answer.name())
                .put("status", answer.status().name())
                .put("source", answer.source().name());
        answer.server().ifPresent(server -> form.put("server", ServerAddress.text(server)));
        return form.put("authoritative", answer.authoritative())
                .put("ttl", answer.ttl(), TTL_UNIT)
                .put("durationMillis", answer.duration(), DURATION_UNIT)
                .put("dangling", answer.dangling())
                .put(
                        "aliases",
                        answer.aliases(),
                        alias -> new MapForm()
                                .put("owner", alias.owner())
                                .put("target", alias.target())
                                .put("ttl", alias.ttl(), TTL_UNIT))
                .put(
                        "tries",
                        answer.tries(),
                        asked -> new MapForm()
                                .put("name", asked.name())
                                .put("type", asked.type())
                                .put("server", ServerAddress.text(asked.server()))
                                .put("transport", asked.transport().name())
                                .put("edns", asked.edns())
                                .put("status", asked.status().name())
                                .put("durationMillis", asked.duration(), DURATION_UNIT));
    }

    private MapForm put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    private <T> MapForm put(String name, List<T> values, Function<T, MapForm> form) {
        return put(name, values.stream().map(value -> form.apply(value).done()).toList());
    }

    /** The number without zeros at its end: the same time is always the same number. */
    private MapForm put(String name, Duration duration, Duration unit) {
        BigDecimal units = BigDecimal.valueOf(duration.getSeconds())
                .scaleByPowerOfTen(NANO_DIGITS)
                .add(BigDecimal.valueOf(duration.getNano()))
                .divide(BigDecimal.valueOf(unit.toNanos()))
                .stripTrailingZeros();
        return put(name, units.setScale(Math.max(0, units.scale())));
    }

    private Map<String, Object> done() {
        return Collections.unmodifiableMap(members);
    }
}
