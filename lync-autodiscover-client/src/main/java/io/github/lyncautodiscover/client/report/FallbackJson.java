package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.SipFallback;
import io.github.lyncautodiscover.client.evidence.SipFallbackAnswer;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import java.util.Map;

/** The JSON form of what DNS said about a fall-back. */
final class FallbackJson {
    private FallbackJson() {}

    static Map<String, Object> write(SipFallbackAnswer fallback) {
        String answer =
                fallback.answer() instanceof HostAnswer host ? host.json() : ((ServiceAnswer) fallback.answer()).json();
        return new Members()
                .put("fallback", PlanJson.fallback(fallback.fallback()))
                .put("answer", JsonText.read(answer))
                .put("servers", fallback.servers(), DocumentJson::access)
                .done();
    }

    static SipFallbackAnswer read(JsonPlace json) {
        SipFallback fallback = json.get("fallback").as(PlanJson::fallback);
        DnsAnswer answer = json.get("answer").as(place -> {
            String text = JsonText.write(place.members());
            return fallback.isService() ? ServiceAnswer.read(text) : HostAnswer.read(text);
        });
        return new SipFallbackAnswer(fallback, answer, json.all("servers", DocumentJson::access));
    }
}
