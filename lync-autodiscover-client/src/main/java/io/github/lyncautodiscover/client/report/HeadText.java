package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Vantage;
import java.util.Locale;

/** Whom it is about, when, and what it came to. */
final class HeadText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        diagnosis
                .discovery()
                .ifPresentOrElse(
                        discovery -> discovery(discovery, diagnosis.vantage(), page),
                        () -> page.line(0, diagnosis.toString()));
    }

    private static void discovery(Discovery discovery, Vantage vantage, Page page) {
        String who = page.style().showUser()
                ? discovery.user().toString()
                : discovery.user().domain();
        String where = vantage == Vantage.UNKNOWN ? "" : ", " + vantage.name().toLowerCase(Locale.ROOT);
        page.line(
                0,
                "Autodiscover for " + who + ", " + discovery.plan().name() + " plan" + where + ", "
                        + discovery.startedAt());
        if (discovery.cached()) {
            page.line(0, "From the cache: nobody was asked now");
        }
        String time = Page.millis(discovery.duration());
        if (discovery.outcome() instanceof Outcome.Found found) {
            page.line(
                    0,
                    "Found through " + found.attempt().candidate() + " in " + time + ", "
                            + discovery.assurance().map(Assurance::name).orElse(""));
        } else if (discovery.outcome() instanceof Outcome.NotFound notFound) {
            page.line(0, "Not found in " + time + ": " + notFound.failure());
        }
        page.line(0, "");
    }
}
