package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.SipFallbackAnswer;

/** Every attempt with its hops, numbered, and the SIP fall-backs. */
final class AttemptText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis.discovery().ifPresent(discovery -> discovery(discovery, page));
    }

    private static void discovery(Discovery discovery, Page page) {
        int number = 0;
        for (Attempt attempt : discovery.attempts()) {
            attempt(++number, attempt, page);
        }
        for (SipFallbackAnswer fallback : discovery.sipFallbacks()) {
            page.line(0, "SIP fall-back " + fallback.answer());
            fallback.servers().forEach(server -> page.line(3, server.fqdn() + ":" + server.port()));
        }
    }

    private static void attempt(int number, Attempt attempt, Page page) {
        String result = attempt.failure()
                .map(Failure::toString)
                .orElse(attempt.response().isPresent() ? "answered" : "not tried");
        page.line(0, number + ". " + attempt.candidate() + "  " + result);
        int hopNumber = 0;
        for (var hop : attempt.hops()) {
            HopText.print(number + "." + ++hopNumber, hop, page);
        }
    }
}
