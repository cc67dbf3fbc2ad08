package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.finding.Finding;
import java.util.Map;

/** The JSON form of a finding, which is never read back: findings are drawn from the evidence. */
final class FindingJson {
    private FindingJson() {}

    static Map<String, Object> write(Finding finding) {
        return new Members()
                .put("code", finding.code())
                .put("severity", finding.severity())
                .put("certainty", finding.certainty())
                .put("message", finding.message())
                .put("remedy", finding.remedy())
                .put(
                        "evidence",
                        finding.evidence(),
                        seen -> new Members()
                                .put("kind", seen.kind())
                                .put("place", seen.place().toString())
                                .put("text", seen.text())
                                .done())
                .done();
    }
}
