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
        return new Members()
                .put("fallback", PlanJson.fallback(fallback.fallback()))
                .put("answer", fallback.answer().members())
                .put("servers", fallback.servers(), DocumentJson::access)
                .done();
    }

    static SipFallbackAnswer read(JsonPlace json) {
        SipFallback fallback = json.get("fallback").as(PlanJson::fallback);
        DnsAnswer answer = json.get("answer").rebuild(fallback.isService() ? ServiceAnswer::of : HostAnswer::of);
        return new SipFallbackAnswer(fallback, answer, json.all("servers", DocumentJson::access));
    }
}
