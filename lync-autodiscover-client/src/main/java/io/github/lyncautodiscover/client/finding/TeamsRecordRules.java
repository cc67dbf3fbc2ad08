package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records that a domain in Teams should have, and those that it no longer needs. */
final class TeamsRecordRules implements Family {
    private static final FindingCode FEDERATION = new FindingCode(
            "FEDERATION_RECORD_MISSING",
            Severity.INFO,
            "The domain is in Teams and has no federation record, without which chats with other organisations fail.",
            "Create the SRV record _sipfederationtls._tcp: 100 1 5061 sipfed.online.lync.com (its like in other clouds), TTL"
                    + " 3600.");
    private static final FindingCode LEFTOVER = new FindingCode(
            "LEFTOVER_RECORDS",
            Severity.INFO,
            "The domain is in Teams, and names of the servers on premises are still in DNS.",
            "With nobody left on premises, delete meet, dialin and the internal names; keep lyncdiscover, sip and both SRV"
                    + " records, all leading to Microsoft.");

    private static final String FEDERATION_SERVICE = "_sipfederationtls.";
    private static final String SIGN_IN = "sip.";

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(FEDERATION, TeamsRecordRules::federation), new Rule(LEFTOVER, TeamsRecordRules::leftover));
    }

    /** Inside, nobody asks for the federation record. */
    private static Stream<Finding> federation(Seen seen) {
        return survey(seen)
                .filter(survey -> !seen.isInside())
                .flatMap(survey -> survey.services().stream())
                .filter(service -> service.name().startsWith(FEDERATION_SERVICE) && service.missing())
                .map(service -> new Draft(
                                FEDERATION,
                                service.name() + " does not exist (" + service.status()
                                        + "): chats with other organisations fail.")
                        .seen(record(service))
                        .done());
    }

    private static Stream<Finding> leftover(Seen seen) {
        return survey(seen).flatMap(survey -> {
            List<DnsAnswer> left = leftovers(survey).toList();
            return left.isEmpty()
                    ? Stream.empty()
                    : new Draft(
                                    LEFTOVER,
                                    left.stream().map(DnsAnswer::name).collect(Collectors.joining(", "))
                                            + (left.size() > 1 ? " are" : " is") + " left over from the premises.")
                            // Somebody may still be there who is not in Teams.
                            .suspected()
                            .seen(left.stream().map(TeamsRecordRules::record).toList())
                            .alone();
        });
    }

    private static Stream<DnsSurvey> survey(Seen seen) {
        return seen.diagnosis().survey().filter(survey -> TeamsState.isTeamsOnly(seen)).stream();
    }

    /** All but those that stay, lyncdiscover and sip, and the names that lead to Microsoft. */
    private static Stream<DnsAnswer> leftovers(DnsSurvey survey) {
        Stream<HostAnswer> hosts = survey.hosts().stream()
                .filter(answer -> !answer.equals(survey.external())
                        && !answer.name().equals(SIGN_IN + survey.names().sipDomain()))
                .filter(answer -> answer.found() && !TeamsState.isOnline(answer) && !survey.fromWildcard(answer));
        Stream<ServiceAnswer> services = survey.services().stream()
                .filter(service -> service.name().startsWith("_sipinternal")
                        && !service.targets().isEmpty());
        return Stream.concat(hosts, services);
    }

    private static Evidence record(DnsAnswer answer) {
        return new Evidence(Evidence.Kind.RECORD, Evidence.Part.DNS, answer.toString());
    }
}
