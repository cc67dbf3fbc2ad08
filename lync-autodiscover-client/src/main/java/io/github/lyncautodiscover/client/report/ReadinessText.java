package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.readiness.RecordVerdict;

/** Record by record, whether DNS is as the deployment needs it where it is going. */
final class ReadinessText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.readiness().forEach(readiness -> print(readiness, page));
    }

    private static void print(Readiness readiness, Page page) {
        String verdict = readiness.records().isEmpty() ? "not known" : readiness.isReady() ? "ready" : "not ready";
        page.section(readiness.sipDomain() + ", " + readiness.goal() + ": " + verdict
                + (readiness.outside() ? "" : " (not asked outside)"));
        for (RecordVerdict record : readiness.records()) {
            page.line(3, record.name() + "  " + record.fit() + ": is " + record.is());
            if (record.fit() != RecordVerdict.Fit.FITS) {
                page.line(
                        6,
                        "should be " + record.shouldBe()
                                + (record.otherwise().isEmpty() ? "" : "; otherwise " + record.otherwise()));
            }
        }
    }
}
