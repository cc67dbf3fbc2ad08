package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.MobilityLink;
import io.github.lyncautodiscover.model.SipAccess;
import java.util.Locale;

/** The endpoints that an application uses, and whether the one that was checked can be reached. */
final class ServiceText implements TextPart {
    private static final int MOST_SERVERS = 2;

    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.discovery().ifPresent(discovery -> print(discovery, diagnosis, page));
        if (diagnosis.discovery().isEmpty()) {
            diagnosis.mobility().ifPresent(check -> page.line(0, check.toString(), 2));
        }
    }

    private static void print(Discovery discovery, LyncDiagnosis diagnosis, Page page) {
        discovery.endpoints().ifPresent(endpoints -> {
            for (MobilityLink link : endpoints.mobility()) {
                String reached = diagnosis
                        .mobility()
                        .filter(check -> check.service() == link.service())
                        .map(ServiceText::reached)
                        .orElse("");
                row(page, name(link.service()), link.url() + reached);
            }
            endpoints.sipAccess().ifPresent(sip -> row(page, "Sip", text(sip)));
        });
        discovery.sipServers().stream()
                .limit(MOST_SERVERS)
                .forEach(sip -> row(page, "Sip", text(sip) + "  by the SIP fall-back, for desktop clients"));
    }

    private static void row(Page page, String name, String value) {
        page.line(0, String.format(Locale.ROOT, "%-4s  %s", name, value), 2);
    }

    private static String name(MobilityCheck.Service service) {
        return switch (service) {
            case MCX -> "Mcx";
            case UCWA -> "Ucwa";
        };
    }

    private static String reached(MobilityCheck check) {
        if (check.isCutShort()) {
            return "  not checked, " + CheckText.cutShort(check);
        }
        return check.isReached()
                ? "  reached"
                : "  not reached"
                        + check.failure()
                                .map(Failure::kind)
                                .map(kind -> ", " + kind)
                                .orElse("");
    }

    private static String text(SipAccess sip) {
        return sip.fqdn() + ":" + sip.port();
    }
}
