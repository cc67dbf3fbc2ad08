package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.DiscoveryException;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.TextOf;
import io.github.lyncautodiscover.client.page.HarReport;
import io.github.lyncautodiscover.client.page.HtmlReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that a diagnosis is shown as, by name: reports, exceptions with their causes, and each {@code toString}. */
public final class Outputs {
    private Outputs() {}

    public static Map<String, String> of(LyncDiagnosis diagnosis) {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("text", diagnosis.toText());
        outputs.put("text in colour", TextReport.of(diagnosis, TextStyle.plain().inColour()));
        outputs.put("json", diagnosis.toJson());
        outputs.put("page", HtmlReport.of(diagnosis));
        outputs.put("archive", HarReport.of(diagnosis));
        outputs.put("plugin", diagnosis.toPlugin(PluginThresholds.none()).toString());
        outputs.put("diagnosis", diagnosis.toString());
        diagnosis.findings().forEach(finding -> {
            outputs.put("finding " + finding.code(), finding.toString());
            outputs.put("evidence of " + finding.code(), finding.evidence().toString());
        });
        diagnosis.discovery().ifPresent(discovery -> {
            try {
                discovery.orElseThrow();
            } catch (DiscoveryException failed) {
                for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                    outputs.put("exception " + cause.getClass(), cause.toString());
                }
            }
        });
        TextOf.everything(diagnosis, outputs);
        return outputs;
    }
}
