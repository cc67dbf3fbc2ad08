package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.readiness.RecordVerdict;
import java.util.List;

/** Record by record, whether DNS is as the deployment needs it where it is going. */
final class ReadinessText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.readiness().forEach(readiness -> print(readiness, page));
    }

    /** A line a domain. */
    static final class Brief implements TextPart {
        private static final int MOST = 3;

        @Override
        public void print(LyncDiagnosis diagnosis, Page page) {
            List<Readiness> all = diagnosis.readiness();
            all.stream().limit(MOST).forEach(readiness -> page.line(0, verdict(readiness), 1));
            if (all.size() > MOST) {
                page.line(0, "and " + (all.size() - MOST) + " more SIP domains", 1);
            }
        }
    }

    private static String verdict(Readiness readiness) {
        String verdict = readiness.records().isEmpty() ? "not known" : readiness.isReady() ? "ready" : "not ready";
        return readiness.sipDomain() + ", " + readiness.goal() + ": " + verdict
                + (readiness.outside() ? "" : " (not asked outside)");
    }

    private static void print(Readiness readiness, Page page) {
        page.section(verdict(readiness));
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
