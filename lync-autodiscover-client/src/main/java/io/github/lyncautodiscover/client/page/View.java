package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.report.Verdict;
import java.util.List;

/**
 * What a page is drawn from. Immutable.
 *
 * @param diagnosis the evidence, masked
 * @param showUser whether the user may be seen
 * @param verdict what it comes to
 * @param cause how users fare, and why
 * @param steps every request, in the order of the page
 */
record View(LyncDiagnosis diagnosis, boolean showUser, Verdict verdict, Cause cause, List<Step> steps) {
    static View of(LyncDiagnosis masked, boolean showUser) {
        Verdict verdict = Verdict.of(masked);
        return new View(masked, showUser, verdict, Cause.of(masked, verdict.findings()), Step.all(masked));
    }

    /** Whom it is about: the user where that may be seen, else the SIP domain. */
    String subject() {
        return diagnosis
                .discovery()
                .filter(any -> showUser)
                .map(Discovery::user)
                .map(Object::toString)
                .or(diagnosis::sipDomain)
                .orElse(diagnosis.log().isEmpty() && diagnosis.logLines().isEmpty() ? "no SIP domain" : "a log");
    }

    /** A URL as it may be seen. */
    String url(Step step) {
        return showUser ? step.hop().url().toString() : step.hop().shownUrl();
    }
}
