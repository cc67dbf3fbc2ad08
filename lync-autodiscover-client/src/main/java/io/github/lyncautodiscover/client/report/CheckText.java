package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.AffinityCookie;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;

/** Whether the mobility service can be reached. */
final class CheckText implements TextPart {
    static final String NO_TIME = "no time left";

    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.mobility().ifPresent(check -> check(check, page));
    }

    private static void check(MobilityCheck check, Page page) {
        page.section("Mobility check, " + check.service() + ", " + result(check));
        HopText.print("mobility", check.hop(), page);
        check.serverFqdn().ifPresent(server -> page.line(7, "answered by " + server));
        check.repeatServerFqdn().ifPresent(server -> page.line(7, "asked again, answered by " + server));
        check.affinityCookie().ifPresent(cookie -> page.line(7, "affinity cookie" + attributes(cookie)));
    }

    private static String result(MobilityCheck check) {
        if (check.isCutShort()) {
            return "not made to the end, " + cutShort(check);
        }
        return check.isReached() ? "reached" : "not reached";
    }

    /** Why a check that was cut short is none. */
    static String cutShort(MobilityCheck check) {
        return check.failure()
                .map(Failure::kind)
                .filter(kind -> kind != FailureKind.DEADLINE)
                .map(FailureKind::sentence)
                .orElse(NO_TIME);
    }

    private static String attributes(AffinityCookie cookie) {
        return (cookie.httpOnly() ? ", HttpOnly" : "")
                + (cookie.secure() ? ", Secure" : "")
                + (cookie.expires() ? ", with an expiry" : "");
    }
}
