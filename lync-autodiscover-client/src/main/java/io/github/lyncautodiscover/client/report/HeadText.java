package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verdict, then whom it is about, when, and what the discovery came to. */
final class HeadText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        Verdict verdict = Verdict.of(diagnosis);
        page.painted(Paint.of(verdict.severity()), verdict.line(subject(diagnosis, page)), Integer.MAX_VALUE);
        diagnosis
                .discovery()
                .ifPresentOrElse(
                        discovery -> discovery(discovery, diagnosis, page), () -> page.line(0, diagnosis.toString()));
    }

    /** The same in one line below the verdict. */
    static void brief(LyncDiagnosis diagnosis, Verdict verdict, Page page, int most) {
        page.painted(Paint.of(verdict.severity()), verdict.line(subject(diagnosis, page)), most);
        List<String> facts = new ArrayList<>();
        diagnosis
                .discovery()
                .ifPresent(discovery -> facts.add(Texts.plan(discovery.plan().name())));
        if (diagnosis.vantage() != Vantage.UNKNOWN) {
            facts.add(diagnosis.vantage().name().toLowerCase(Locale.ROOT));
        }
        facts.add(ChangeText.day(diagnosis.startedAt()));
        diagnosis.discovery().ifPresent(discovery -> {
            facts.add(discovery.cached() ? "from the cache" : Page.brief(discovery.duration()));
            discovery.assurance().map(Assurance::name).ifPresent(facts::add);
        });
        page.line(0, String.join(", ", facts), 2);
        notMade(diagnosis, page);
    }

    private static void notMade(LyncDiagnosis diagnosis, Page page) {
        String checks = diagnosis.notMade().stream().map(Check::words).collect(Collectors.joining(", "));
        if (!checks.isEmpty()) {
            page.line(0, "Not made to the end: " + checks, 2);
        }
    }

    private static String subject(LyncDiagnosis diagnosis, Page page) {
        return diagnosis
                .discovery()
                .filter(any -> page.style().showsUser())
                .map(discovery -> discovery.user().toString())
                .or(diagnosis::sipDomain)
                .orElse(LogText.isThere(diagnosis) ? "log" : "no SIP domain");
    }

    private static void discovery(Discovery discovery, LyncDiagnosis diagnosis, Page page) {
        Vantage vantage = diagnosis.vantage();
        String where = vantage == Vantage.UNKNOWN ? "" : ", " + vantage.name().toLowerCase(Locale.ROOT);
        String who = page.style().showsUser()
                ? discovery.user().toString()
                : discovery.user().domain();
        page.line(
                0,
                "Autodiscover for " + who + ", " + Texts.plan(discovery.plan().name()) + where + ", "
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
        notMade(diagnosis, page);
        page.gap();
    }
}
