package io.github.lyncautodiscover.client.readiness;

import io.github.lyncautodiscover.client.readiness.RecordVerdict.Fit;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.util.List;

/** What the external records of a domain should be as long as users are on premises, whether others are in Teams or not. */
final class PremisesRecords {
    private static final String OLD_CLIENTS = "clients before Lync 2013 and phones on desks do not find the service";

    private final SurveyedRecords records;
    private final boolean outside;
    private final boolean hybrid;

    PremisesRecords(DnsSurvey survey, boolean outside, boolean hybrid) {
        this.records = new SurveyedRecords(survey);
        this.outside = outside;
        this.hybrid = hybrid;
    }

    List<RecordVerdict> verdicts() {
        return List.of(
                discovery(),
                judged(
                        records.host("sip."),
                        "the Access Edge on premises",
                        "desktop clients outside are sent where users on premises are unknown",
                        Fit.MISSED_BY_FEW,
                        OLD_CLIENTS),
                judged(
                        records.service(SurveyedRecords.SIGN_IN),
                        "SRV to the Access Edge on premises",
                        "desktop clients outside are sent where users on premises are unknown",
                        Fit.MISSED_BY_FEW,
                        OLD_CLIENTS),
                judged(
                        records.service(SurveyedRecords.FEDERATION),
                        "SRV to the Access Edge on premises, port 5061",
                        "other organisations are sent where users on premises are unknown",
                        hybrid ? Fit.BREAKS : Fit.MISSED_BY_FEW,
                        "other organisations " + (hybrid ? "and users in Teams " : "and push notifications ")
                                + "do not reach users on premises"));
    }

    private RecordVerdict discovery() {
        HostAnswer answer = records.host("lyncdiscover.");
        String shouldBe = "the reverse proxy on premises";
        String lost = "mobile users on premises are not found outside";
        if (!SurveyedRecords.online(answer).isEmpty()) {
            return verdict(answer, Fit.LOCKS_OUT, shouldBe, lost);
        }
        if (answer.missing()) {
            // Inside, lyncdiscoverinternal takes its place.
            return outside
                    ? verdict(answer, Fit.LOCKS_OUT, shouldBe, lost)
                    : verdict(answer, Fit.UNKNOWN, shouldBe, "");
        }
        if (!answer.found()) {
            return verdict(answer, Fit.UNKNOWN, shouldBe, "");
        }
        if (outside && !answer.addressClasses().contains(AddressClass.PUBLIC)) {
            return verdict(answer, Fit.LOCKS_OUT, shouldBe, "nobody on the internet reaches that address");
        }
        return records.fromWildcard(answer)
                ? verdict(answer, Fit.BREAKS, shouldBe, "clients come to whatever the wildcard leads to")
                : verdict(answer, Fit.FITS, shouldBe, "");
    }

    private RecordVerdict judged(DnsAnswer answer, String shouldBe, String online, Fit missing, String need) {
        if (!SurveyedRecords.online(answer).isEmpty()) {
            return verdict(answer, Fit.BREAKS, shouldBe, online);
        }
        if (answer.missing() && outside) {
            return verdict(answer, missing, shouldBe, need);
        }
        return answer.found()
                ? verdict(answer, Fit.FITS, shouldBe, "")
                // Inside it may be missing, or mean something else.
                : verdict(answer, Fit.UNKNOWN, shouldBe, "");
    }

    private RecordVerdict verdict(DnsAnswer answer, Fit fit, String shouldBe, String otherwise) {
        return new RecordVerdict(answer.name(), fit, records.words(answer), shouldBe, otherwise);
    }
}
