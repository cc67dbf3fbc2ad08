package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The JSON form of a hop. */
final class HopJson {
    private static final String HIDDEN_QUERY = "?…";

    private HopJson() {}

    static Map<String, Object> write(Hop hop) {
        Members json = new Members()
                .put("url", url(hop))
                .put("method", hop.method())
                .put("ticketSent", hop.isTicketSent())
                .put("foreign", hop.isForeign())
                .put("reused", hop.isReused())
                .put("shared", Optional.of(hop.isShared()).filter(shared -> shared), shared -> shared)
                .put("dns", hop.dns(), HostAnswer::members)
                .put("addressTries", hop.addressTries(), AddressJson::write)
                .put("proxy", hop.proxy(), SocketJson::write)
                .put("tls", hop.tls(), TlsJson::write)
                .put("tlsRefusal", hop.tlsRefusal(), TlsJson::refusal);
        hop.status().ifPresent(status -> json.put("status", status));
        hop.subStatus().ifPresent(more -> json.put("subStatus", more));
        return json.put("headers", hop.headers(), HopJson::header)
                .put("challenge", hop.challenge(), ChallengeJson::write)
                .put("bodyBytes", hop.bodyBytes())
                .put("oddities", Optional.of(hop.oddities()).filter(odd -> !odd.isEmpty()), odd -> odd)
                .put("document", hop.document(), DocumentJson::write)
                .put("timesMillis", times(hop.times()))
                .put("failure", hop.failure(), FailureJson::write)
                .done();
    }

    /**
     * The URL as it may be shown, and its query, of which the mask of the report keeps the names. What stood for a secret
     * in the path becomes a placeholder, so that it stays a URL and is the same when it is read back.
     */
    static String url(Hop hop) {
        if (!Urls.isWeb(hop.url())) {
            return hop.url().toString();
        }
        String shown = hop.shownUrl();
        String query = hop.url().getRawQuery();
        return (shown.endsWith(HIDDEN_QUERY) ? shown.substring(0, shown.length() - HIDDEN_QUERY.length()) : shown)
                        .replace("…", "masked-0")
                + (query == null ? "" : "?" + query);
    }

    static Hop read(JsonPlace json) {
        Hop.Builder hop = Hop.builder(json.uri("url"))
                .method(json.text("method"))
                .ticketSent(json.flag("ticketSent"))
                .foreign(json.flag("foreign"))
                .reused(json.flag("reused"))
                .addressTries(json.all("addressTries", AddressJson::read))
                .headers(json.all("headers", place -> new Header(place.text("name"), place.text("value"))))
                .bodyBytes(json.integer("bodyBytes"))
                .times(times(json.get("timesMillis")));
        json.find("dns", dns -> dns.rebuild(HostAnswer::of)).ifPresent(hop::dns);
        json.find("shared").ifPresent(shared -> hop.shared(json.flag("shared")));
        json.find("proxy", SocketJson::read).ifPresent(hop::proxy);
        json.find("tls", TlsJson::read).ifPresent(hop::tls);
        json.find("status").ifPresent(status -> hop.status(json.integer("status")));
        json.find("subStatus").ifPresent(more -> hop.subStatus(json.integer("subStatus")));
        json.find("oddities", place -> place.all(odd -> Oddity.valueOf(odd.text())))
                .ifPresent(hop::oddities);
        json.find("challenge", ChallengeJson::read).ifPresent(hop::challenge);
        json.find("document", DocumentJson::read).ifPresent(hop::document);
        json.find("failure", FailureJson::read).ifPresent(hop::failure);
        json.find("tlsRefusal", TlsJson::refusal)
                .or(() -> json.find("failure", FailureJson::read).flatMap(TlsJson::refusalOfOld))
                .ifPresent(hop::tlsRefusal);
        return hop.build();
    }

    private static Map<String, Object> header(Header header) {
        return new Members()
                .put("name", header.name())
                .put("value", header.value())
                .done();
    }

    private static Map<String, Object> times(PhaseTimes times) {
        Members json = new Members();
        Arrays.stream(Phase.values())
                .filter(times.byPhase()::containsKey)
                .forEach(phase -> json.put(phase.name(), JsonPlace.millis(times.of(phase))));
        return json.done();
    }

    private static PhaseTimes times(JsonPlace json) {
        Map<Phase, Duration> times = new EnumMap<>(Phase.class);
        json.members()
                .keySet()
                .forEach(name ->
                        times.put(json.as(any -> Phase.valueOf(name.toString())), json.millis(name.toString())));
        return new PhaseTimes(times);
    }
}
