package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.TlsFacts;

/** The certificate matrix: which certificate is presented for which discovery name. */
final class MatrixText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        if (diagnosis.certificates().isEmpty()) {
            return;
        }
        page.section("Certificates by name");
        int width = diagnosis.certificates().stream()
                .mapToInt(probe -> probe.name().length())
                .max()
                .orElse(1);
        for (CertificateProbe probe : diagnosis.certificates()) {
            page.line(3, String.format("%-" + width + "s  %s", probe.name(), result(probe)));
        }
    }

    private static String result(CertificateProbe probe) {
        return probe.hop()
                .tls()
                .flatMap(TlsFacts::certificate)
                .map(leaf -> (probe.isCovered() ? "covered by " : "not covered by ")
                        + leaf.subject()
                        + probe.hop()
                                .failure()
                                .map(failure -> ", " + failure.kind())
                                .orElse(", trusted"))
                .orElseGet(() -> "no certificate"
                        + probe.hop()
                                .failure()
                                .map(failure -> ", " + failure.kind())
                                .orElse(""));
    }
}
