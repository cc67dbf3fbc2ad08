package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.readiness.RecordVerdict;
import io.github.lyncautodiscover.client.readiness.RecordVerdict.Fit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the records are as the deployment needs them where it is going; only where the caller has said where that is. */
final class ReadinessRules implements Family {
    private static final FindingCode BLOCKED = new FindingCode(
            "TEAMS_ONLY_BLOCKED_BY",
            Severity.WARNING,
            "A record leads elsewhere than to Microsoft, so that the switch to Teams only is refused.",
            "Once the last user on premises has moved, change the record to what it should be; do not delete it.");
    private static final FindingCode AGAINST = new FindingCode(
            "RECORD_AGAINST_INTENT",
            Severity.WARNING,
            "A record is not as it has to be where the deployment is going.",
            "Change the record to what it should be.");
    private static final FindingCode NOT_JUDGED = new FindingCode(
            "INTENT_NOT_JUDGED",
            Severity.WARNING,
            "DNS gave no usable answer for records that decide whether the domain is ready.",
            "Ask from outside, or name a DNS server that sees the domain as the internet does (--dns-outside).");
    private static final FindingCode READY = new FindingCode(
            "INTENT_READY", Severity.OK, "Every record is as it has to be where the deployment is going.", "");

    private static final String TIME = "Give the diagnosis more time (--deadline), and look at what it waited for.";
    private static final String TIDY = "Delete it once the servers on premises are switched off.";
    private static final String IF_NEEDED = "Add the record if you have such clients.";

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(
                        BLOCKED,
                        seen -> each(
                                seen, Set.of(Fit.BLOCKS), (readiness, record) -> draft(BLOCKED, readiness, record))),
                new Rule(
                        AGAINST,
                        seen -> each(
                                seen,
                                Set.of(Fit.LOCKS_OUT, Fit.BREAKS, Fit.MISSED_BY_FEW, Fit.LEFTOVER),
                                ReadinessRules::against)),
                new Rule(NOT_JUDGED, ReadinessRules::notJudged),
                new Rule(READY, ReadinessRules::ready));
    }

    /** What is said of a record. */
    private interface Saying {
        Draft of(Readiness readiness, RecordVerdict record);
    }

    private static Stream<Finding> each(Seen seen, Set<Fit> fits, Saying saying) {
        return Readiness.of(seen.diagnosis()).stream()
                .flatMap(readiness -> readiness.records().stream()
                        .filter(record -> fits.contains(record.fit()))
                        .map(record -> saying.of(readiness, record).done()));
    }

    private static Draft draft(FindingCode code, Readiness readiness, RecordVerdict record) {
        String message = record.name() + " is " + record.is() + ", and for " + readiness.goal() + " it should be "
                + record.shouldBe() + "; otherwise " + record.otherwise() + ".";
        return new Draft(code, message).suspectedUnless(readiness.outside()).seen(evidence(record));
    }

    private static Draft against(Readiness readiness, RecordVerdict record) {
        Draft draft = draft(AGAINST, readiness, record);
        return switch (record.fit()) {
            case LOCKS_OUT -> draft.severity(Severity.ERROR);
            case MISSED_BY_FEW -> draft.severity(Severity.INFO).remedy(IF_NEEDED);
            case LEFTOVER -> draft.severity(Severity.INFO).remedy(TIDY);
            default -> draft;
        };
    }

    private static Stream<Finding> notJudged(Seen seen) {
        return Readiness.of(seen.diagnosis()).stream().flatMap(readiness -> {
            List<RecordVerdict> unknown = readiness.records().stream()
                    .filter(record -> record.fit() == Fit.UNKNOWN)
                    .toList();
            if (readiness.records().isEmpty()) {
                return new Draft(
                                NOT_JUDGED,
                                "Whether " + readiness.sipDomain() + " is ready for " + readiness.goal()
                                        + " is not known: its records were not there when the time was up.")
                        .remedy(TIME)
                        .seen(new Evidence(
                                Evidence.Kind.RECORD, Evidence.Part.INTENT, readiness.sipDomain() + ": no answer"))
                        .alone();
            }
            return unknown.isEmpty()
                    ? Stream.empty()
                    : new Draft(
                                    NOT_JUDGED,
                                    "Whether " + readiness.sipDomain() + " is ready for " + readiness.goal()
                                            + " is not known, for want of " + names(unknown) + ".")
                            .seen(unknown.stream().map(ReadinessRules::evidence).toList())
                            .alone();
        });
    }

    private static Stream<Finding> ready(Seen seen) {
        return Readiness.of(seen.diagnosis()).stream()
                .filter(Readiness::isReady)
                .map(readiness -> new Draft(
                                READY,
                                readiness.sipDomain() + " is ready for " + readiness.goal() + ", record by record.")
                        .suspectedUnless(readiness.outside())
                        .seen(readiness.records().stream()
                                .map(ReadinessRules::evidence)
                                .toList())
                        .done());
    }

    private static String names(List<RecordVerdict> records) {
        return records.stream().map(RecordVerdict::name).collect(Collectors.joining(", "));
    }

    private static Evidence evidence(RecordVerdict record) {
        return new Evidence(Evidence.Kind.RECORD, Evidence.Part.INTENT, record.name() + ": " + record.is());
    }
}
