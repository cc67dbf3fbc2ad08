package io.github.lyncautodiscover.client.readiness;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.IntentCheck;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.dns.DnsSurvey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the records of a SIP domain are as the intent needs them. Drawn from the evidence alone. Immutable.
 *
 * @param intent where the deployment is going
 * @param sipDomain the SIP domain
 * @param outside whether DNS outside was asked, for certain; otherwise the verdict is a suspicion
 * @param records the records that decide, in a fixed order; empty when DNS did not answer in time
 */
public record Readiness(Intent intent, String sipDomain, boolean outside, List<RecordVerdict> records) {
    /** Refuses null and keeps a copy of the list. */
    public Readiness {
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(sipDomain, "sipDomain");
        records = List.copyOf(records);
    }

    /**
     * Judges the records of every SIP domain that was asked about; it asks nobody.
     *
     * @param diagnosis the evidence
     * @return a verdict for each, the user's domain first; empty without an intent
     */
    public static List<Readiness> of(LyncDiagnosis diagnosis) {
        return diagnosis.intent().stream()
                .flatMap(check -> check.sipDomains().stream().map(domain -> of(check, domain)))
                .toList();
    }

    private static Readiness of(IntentCheck check, String domain) {
        Optional<DnsSurvey> survey = check.surveys().stream()
                .filter(asked -> asked.names().sipDomain().equals(domain))
                .findFirst();
        return new Readiness(
                check.intent(),
                domain,
                check.outside(),
                survey.map(asked -> records(check, asked)).orElse(List.of()));
    }

    private static List<RecordVerdict> records(IntentCheck check, DnsSurvey asked) {
        return check.intent() == Intent.TEAMS_ONLY
                ? new TeamsOnlyRecords(asked, check.outside()).verdicts()
                : new PremisesRecords(asked, check.outside(), check.intent() == Intent.HYBRID).verdicts();
    }

    /** {@return whether nothing stands in the way: every record is known, and none blocks, breaks or locks out} */
    public boolean isReady() {
        return !records.isEmpty()
                && records.stream().allMatch(record -> record.fit().compareTo(RecordVerdict.Fit.UNKNOWN) < 0);
    }

    /** {@return the intent in words, such as {@code Teams only}} */
    public String goal() {
        return switch (intent) {
            case STAY -> "staying on premises";
            case HYBRID -> "hybrid";
            case TEAMS_ONLY -> "Teams only";
        };
    }
}
