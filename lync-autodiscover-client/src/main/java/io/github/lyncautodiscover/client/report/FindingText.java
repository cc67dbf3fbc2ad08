package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Certainty;
import io.github.lyncautodiscover.client.finding.Evidence;
import io.github.lyncautodiscover.client.finding.Finding;
import java.util.List;

/** What all this means, the worst first, and what to do about it. */
final class FindingText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        List<Finding> findings = diagnosis.findings();
        if (!findings.isEmpty()) {
            page.section("Findings");
            findings.forEach(finding -> finding(finding, page));
        }
    }

    private static void finding(Finding finding, Page page) {
        String suspected = finding.certainty() == Certainty.SUSPECTED ? " (suspected)" : "";
        page.begun(
                0,
                Paint.of(finding.severity()),
                finding.severity().name(),
                finding.code() + suspected + ": " + finding.message(),
                Integer.MAX_VALUE);
        if (!finding.remedy().isEmpty()) {
            page.line(3, "What to do: " + finding.remedy());
        }
        for (Evidence evidence : finding.evidence()) {
            String label = evidence.kind() == Evidence.Kind.PREDICTION ? "prediction, " : "";
            page.line(3, "- " + label + evidence);
        }
    }
}
