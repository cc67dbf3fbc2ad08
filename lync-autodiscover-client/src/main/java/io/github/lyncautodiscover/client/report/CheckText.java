package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AffinityCookie;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;

/** Whether the mobility service can be reached. */
final class CheckText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.mobility().ifPresent(check -> check(check, page));
    }

    private static void check(MobilityCheck check, Page page) {
        page.section("Mobility check, " + check.service() + (check.isReached() ? ", reached" : ", not reached"));
        HopText.print("mobility", check.hop(), page);
        check.serverFqdn().ifPresent(server -> page.line(7, "answered by " + server));
        check.repeatServerFqdn().ifPresent(server -> page.line(7, "asked again, answered by " + server));
        check.affinityCookie().ifPresent(cookie -> page.line(7, "affinity cookie" + attributes(cookie)));
    }

    private static String attributes(AffinityCookie cookie) {
        return (cookie.httpOnly() ? ", HttpOnly" : "")
                + (cookie.secure() ? ", Secure" : "")
                + (cookie.expires() ? ", with an expiry" : "");
    }
}
