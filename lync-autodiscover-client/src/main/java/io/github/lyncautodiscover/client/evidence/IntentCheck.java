package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.dns.DnsSurvey;
import java.util.List;
import java.util.Objects;

/**
 * What was asked of DNS because the caller has said where the deployment is going. Immutable.
 *
 * @param intent where it is going
 * @param outside whether DNS outside was asked, for certain; what is asked elsewhere may differ from what the internet
 *     is told
 * @param sipDomains the SIP domains that were asked about, the user's first
 * @param surveys what DNS says about them, in the same order; those are missing for which there was no time
 */
public record IntentCheck(Intent intent, boolean outside, List<String> sipDomains, List<DnsSurvey> surveys) {
    /** Refuses null and keeps copies of the lists. */
    public IntentCheck {
        Objects.requireNonNull(intent, "intent");
        sipDomains = List.copyOf(sipDomains);
        surveys = List.copyOf(surveys);
    }
}
