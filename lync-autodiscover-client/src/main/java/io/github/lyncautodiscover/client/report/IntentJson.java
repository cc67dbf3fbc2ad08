package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.IntentCheck;
import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.readiness.RecordVerdict;
import io.github.lyncautodiscover.dns.DnsSurvey;
import java.util.Map;

/** The JSON form of an intent: what DNS was asked for it, and the verdict, which is drawn from that and never read back. */
final class IntentJson {
    private IntentJson() {}

    static Map<String, Object> write(IntentCheck check) {
        return new Members()
                .put("goal", check.intent())
                .put("outside", check.outside())
                .put("sipDomains", check.sipDomains())
                .put("surveys", check.surveys(), DnsSurvey::members)
                .done();
    }

    static IntentCheck read(JsonPlace json) {
        return new IntentCheck(
                json.one("goal", Intent.class),
                json.flag("outside"),
                json.all("sipDomains", JsonPlace::text),
                json.all("surveys", survey -> survey.rebuild(DnsSurvey::of)));
    }

    static Map<String, Object> verdict(Readiness readiness) {
        return new Members()
                .put("sipDomain", readiness.sipDomain())
                .put("ready", readiness.isReady())
                .put("records", readiness.records(), IntentJson::record)
                .done();
    }

    private static Map<String, Object> record(RecordVerdict record) {
        return new Members()
                .put("name", record.name())
                .put("fit", record.fit())
                .put("is", record.is())
                .put("shouldBe", record.shouldBe())
                .put("otherwise", record.otherwise())
                .done();
    }
}
