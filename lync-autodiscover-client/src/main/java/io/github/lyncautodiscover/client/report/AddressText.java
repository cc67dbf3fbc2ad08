package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AddressProbe;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Addresses;

/** The addresses that no hop had tried. */
final class AddressText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        if (diagnosis.addresses().isEmpty()) {
            return;
        }
        page.section("Other addresses of the hosts that led to the answer");
        for (AddressProbe probe : diagnosis.addresses()) {
            page.line(
                    3,
                    probe.host() + " TCP " + Addresses.text(probe.tried().address()) + " "
                            + probe.tried().result());
        }
    }
}
