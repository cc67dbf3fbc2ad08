package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.util.List;
import java.util.Objects;

/**
 * What DNS says about one SIP domain, as far as an intent is judged by it. Immutable.
 *
 * @param survey the records that clients use
 * @param simpleUrls the answers for {@code meet} and {@code dialin}, which name servers on premises; empty unless those are to go
 */
public record IntentSurvey(DnsSurvey survey, List<HostAnswer> simpleUrls) {
    /** Refuses null and keeps a copy of the list. */
    public IntentSurvey {
        Objects.requireNonNull(survey, "survey");
        simpleUrls = List.copyOf(simpleUrls);
    }
}
