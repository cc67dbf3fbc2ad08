package io.github.lyncautodiscover.client.readiness;

import io.github.lyncautodiscover.client.readiness.RecordVerdict.Fit;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.OnlineHost;
import io.github.lyncautodiscover.dns.OnlineHost.Cloud;
import io.github.lyncautodiscover.dns.OnlineHost.Purpose;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records of a domain should be when the last user on premises has moved to Teams. */
final class TeamsOnlyRecords {
    private static final String REFUSED = "Microsoft refuses the switch to Teams only";
    private static final String UNUSED = "it goes on naming a server that is to be switched off";

    private final SurveyedRecords records;
    private final List<HostAnswer> meetings;
    private final boolean outside;
    private final @Nullable Cloud cloud;

    TeamsOnlyRecords(DnsSurvey survey, boolean outside) {
        this.records = new SurveyedRecords(survey);
        this.meetings = survey.meetings();
        this.outside = outside;
        this.cloud = Stream.of(
                        records.host("lyncdiscover."),
                        records.host("sip."),
                        records.service(SurveyedRecords.SIGN_IN),
                        records.service(SurveyedRecords.FEDERATION))
                .flatMap(answer -> SurveyedRecords.online(answer).stream())
                .map(OnlineHost::cloud)
                .findFirst()
                .orElse(null);
    }

    List<RecordVerdict> verdicts() {
        Stream<RecordVerdict> leading = Stream.of(
                host(
                        "lyncdiscover.",
                        Purpose.DISCOVERY,
                        Fit.BREAKS,
                        "some administration cmdlets and the Teams client miss it"),
                host(
                        "sip.",
                        Purpose.SIGN_IN,
                        Fit.MISSED_BY_FEW,
                        "Skype for Business phones on desks do not find the service"),
                service(
                        SurveyedRecords.SIGN_IN,
                        Purpose.SIGN_IN,
                        443,
                        Fit.MISSED_BY_FEW,
                        "Skype for Business phones on desks do not find the service"),
                service(
                        SurveyedRecords.FEDERATION,
                        Purpose.FEDERATION,
                        5061,
                        Fit.BREAKS,
                        "chat with other organisations breaks"));
        Stream<DnsAnswer> ofThePremises = Stream.concat(
                Stream.of(
                        records.host("lyncdiscoverinternal."),
                        records.host("sipinternal."),
                        records.service("_sipinternaltls._tcp."),
                        records.service("_sipinternal._tcp.")),
                meetings.stream());
        return Stream.concat(leading, ofThePremises.map(this::leftover)).toList();
    }

    private RecordVerdict host(String label, Purpose purpose, Fit missing, String need) {
        HostAnswer answer = records.host(label);
        String shouldBe = "CNAME " + expected(purpose);
        return judged(answer, shouldBe, leads(answer, purpose), missing, need);
    }

    private RecordVerdict service(String label, Purpose purpose, int port, Fit missing, String need) {
        ServiceAnswer answer = records.service(label);
        String shouldBe = "SRV 100 1 " + port + " " + expected(purpose);
        boolean leads = leads(answer, purpose)
                && answer.targets().stream()
                        .allMatch(target -> OnlineHost.recognise(target.host()).isPresent());
        if (leads && answer.targets().stream().anyMatch(target -> target.port() != port)) {
            return new RecordVerdict(
                    answer.name(), Fit.BREAKS, records.words(answer), shouldBe, "nobody listens on that port");
        }
        return judged(answer, shouldBe, leads, missing, need);
    }

    private RecordVerdict judged(DnsAnswer answer, String shouldBe, boolean leads, Fit missing, String need) {
        String is = records.words(answer);
        if (leads) {
            return new RecordVerdict(answer.name(), Fit.FITS, is, shouldBe, "");
        }
        if (SurveyedRecords.exists(answer)) {
            return new RecordVerdict(answer.name(), Fit.BLOCKS, is, shouldBe, REFUSED);
        }
        // Inside, a name may be missing that exists outside.
        return answer.missing() && outside
                ? new RecordVerdict(answer.name(), missing, is, shouldBe, need)
                : new RecordVerdict(answer.name(), Fit.UNKNOWN, is, shouldBe, "");
    }

    private boolean leads(DnsAnswer answer, Purpose purpose) {
        List<OnlineHost> hosts = SurveyedRecords.online(answer);
        return !hosts.isEmpty() && hosts.stream().allMatch(host -> host.purpose() == purpose && host.cloud() == cloud);
    }

    private RecordVerdict leftover(DnsAnswer answer) {
        String is = records.words(answer);
        boolean usable = answer.status().conclusive();
        boolean there =
                SurveyedRecords.exists(answer) && !(answer instanceof HostAnswer host && records.fromWildcard(host));
        Fit fit = there ? Fit.LEFTOVER : usable ? Fit.FITS : Fit.UNKNOWN;
        return new RecordVerdict(answer.name(), fit, is, "gone", there ? UNUSED : "");
    }

    /**
     * The host of the cloud that the other records lead to. Nobody but the administrator knows the cloud before there
     * is one.
     */
    private String expected(Purpose purpose) {
        return cloud != null
                ? OnlineHost.of(purpose, cloud).host()
                : OnlineHost.of(purpose, Cloud.WORLDWIDE).host() + " (or its like in GCC High, DoD or China)";
    }
}
