package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.SipFallback;
import java.util.Map;

/** The JSON form of a plan. */
final class PlanJson {
    private PlanJson() {}

    static Map<String, Object> write(LookupPlan plan) {
        return new Members()
                .put("name", plan.name())
                .put("urls", plan.urls())
                .put("sipFallbacks", plan.sipFallbacks(), PlanJson::fallback)
                .done();
    }

    static LookupPlan read(JsonPlace json) {
        return new LookupPlan(
                json.text("name"), json.all("urls", JsonPlace::text), json.all("sipFallbacks", PlanJson::fallback));
    }

    static Map<String, Object> fallback(SipFallback fallback) {
        return new Members()
                .put("label", fallback.label())
                .put("port", fallback.port())
                .done();
    }

    static SipFallback fallback(JsonPlace json) {
        return new SipFallback(json.text("label"), json.integer("port"));
    }
}
