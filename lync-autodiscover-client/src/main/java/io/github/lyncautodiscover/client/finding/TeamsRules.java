package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.SplitRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Domains whose users are in Teams, all of them or some. */
final class TeamsRules implements Family {
    private static final FindingCode TEAMS_ONLY = new FindingCode(
            "TEAMS_ONLY_STATE",
            Severity.INFO,
            "The domain has moved to Teams: lyncdiscover leads to Microsoft, and nobody answers there, as it should be.",
            "Keep the record: some administration cmdlets use it, and, by a training page, the Teams client.");
    private static final FindingCode POINTS_ONLINE = new FindingCode(
            "HYBRID_POINTS_ONLINE",
            Severity.ERROR,
            "lyncdiscover leads online while users are on premises: outside, nobody finds them.",
            "Lead lyncdiscover and the other external names to the premises; servers there send users who are online on.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(POINTS_ONLINE, TeamsRules::pointsOnline), new Rule(TEAMS_ONLY, TeamsRules::teamsOnly));
    }

    /** Whether one of these rules says where the domain stands. */
    static boolean isStateKnown(Seen seen) {
        return Stream.concat(teamsOnly(seen), pointsOnline(seen)).findAny().isPresent();
    }

    /** The alias alone does not tell it: the survey has to have seen the other records. */
    private static Stream<Finding> teamsOnly(Seen seen) {
        return TeamsState.leadsOnline(seen)
                .filter(answer ->
                        TeamsState.isTeamsOnly(seen) && seen.endpoints().isEmpty())
                .filter(answer -> seen.diagnosis().survey().isPresent())
                .filter(answer -> TeamsState.signInOnPremises(seen).isEmpty())
                .stream()
                .flatMap(answer -> {
                    Draft draft = new Draft(
                                    TEAMS_ONLY,
                                    answer.name() + " leads to " + answer.canonicalName() + ", and nobody answers there"
                                            + " for the domain: that is the normal state after the move to Teams.")
                            // A domain that was never set up there looks the same.
                            .suspected()
                            .seen(record(seen, answer));
                    return draft.seen(TeamsState.failedOnline(seen)).alone();
                });
    }

    private static Stream<Finding> pointsOnline(Seen seen) {
        return Stream.concat(answeredInside(seen), signInOnPremises(seen));
    }

    /** Outside, nobody sees the pool, only that users are still sent to it. */
    private static Stream<Finding> signInOnPremises(Seen seen) {
        List<DnsAnswer> signIn = TeamsState.signInOnPremises(seen);
        return TeamsState.leadsOnline(seen)
                .filter(answer -> !signIn.isEmpty() && seen.endpoints().isEmpty())
                .stream()
                .flatMap(answer -> new Draft(
                                POINTS_ONLINE,
                                answer.name() + " leads to " + answer.canonicalName() + ", where nobody answers, and "
                                        + signIn.stream().map(DnsAnswer::name).collect(Collectors.joining(", "))
                                        + " still to the premises: users there are not found outside.")
                        .severity(Severity.WARNING)
                        .suspected()
                        .seen(record(seen, answer))
                        .seen(signIn.stream()
                                .map(one -> new Evidence(Evidence.Kind.RECORD, Evidence.Part.DNS, one.toString()))
                                .toList())
                        .seen(TeamsState.failedOnline(seen))
                        .alone());
    }

    private static Stream<Finding> answeredInside(Seen seen) {
        Optional<SeenHop> premises = TeamsState.onPremises(seen).findFirst();
        return TeamsState.leadsOnline(seen).stream()
                .flatMap(answer -> premises.filter(hop -> isHome(seen)).stream()
                        .map(hop -> new Draft(
                                        POINTS_ONLINE,
                                        hop.host() + " answers on premises, and " + answer.name() + " leads to "
                                                + answer.canonicalName()
                                                + ": outside, users of the pool are not found.")
                                // What DNS says inside need not be what it says outside.
                                .suspectedUnless(seen.splitOf(answer.name()).isPresent() || seen.isOutside())
                                .seen(record(seen, answer))
                                .seen(hop.evidence())
                                .done()));
    }

    /** The answer itself came from the premises; a user who was sent online is found from everywhere. */
    private static boolean isHome(Seen seen) {
        return seen.answeredAttempt()
                .map(seen::hopsOf)
                .filter(hops -> !hops.isEmpty())
                .map(hops -> hops.get(hops.size() - 1))
                .filter(last -> TeamsState.onPremises(seen).anyMatch(last::equals))
                .isPresent();
    }

    private static Evidence record(Seen seen, HostAnswer answer) {
        Optional<SplitRow> row = seen.splitOf(answer.name());
        return new Evidence(
                Evidence.Kind.RECORD,
                row.isPresent() ? Evidence.Part.SPLIT : Evidence.Part.DNS,
                (row.isPresent() ? "outside " : "") + answer);
    }
}
