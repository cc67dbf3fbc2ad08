package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.finding.Cause;
import java.util.stream.Collectors;

/** The verdict first, then whom it is about, where, when, and how long it took. */
final class Head implements Part {
    @Override
    public void write(View view, Html html) {
        html.in("header." + tone(view.cause().state()), () -> {
            html.in(
                    "p.about",
                    () -> html.put("span.badge", word(view.cause().state()))
                            .text(" Lync Autodiscover for ")
                            .put("b", view.subject()));
            html.put("h1", capital(view.verdict().sentence()) + ".");
            html.in("dl.facts", () -> facts(view, html));
        });
    }

    private static void facts(View view, Html html) {
        view.diagnosis().discovery().ifPresent(discovery -> {
            fact(html, "Plan", discovery.plan().name());
            discovery.assurance().ifPresent(assurance -> fact(html, "Answer", Shown.word(assurance)));
        });
        if (view.diagnosis().vantage() != Vantage.UNKNOWN) {
            fact(html, "Seen from", Shown.word(view.diagnosis().vantage()));
        }
        view.diagnosis().mobility().map(Head::reached).ifPresent(text -> fact(html, "Mobility service", text));
        String notMade = view.diagnosis().notMade().stream().map(Check::words).collect(Collectors.joining(", "));
        if (!notMade.isEmpty()) {
            fact(html, "Not made to the end", notMade);
        }
        fact(html, "Begun", Shown.moment(view.diagnosis().startedAt()));
        view.diagnosis().discovery().ifPresent(discovery -> fact(html, "Took", took(discovery)));
        view.verdict().urlToTry().ifPresent(url -> fact(html, "To try in a browser", url.toString()));
    }

    private static void fact(Html html, String name, String value) {
        html.in("div", () -> html.put("dt", name).put("dd", value));
    }

    private static String reached(MobilityCheck check) {
        if (check.isCutShort()) {
            return check.service() + ", not checked to the end";
        }
        return check.service() + (check.isReached() ? ", reached" : ", not reached");
    }

    private static String took(Discovery discovery) {
        return discovery.cached() ? "from the cache" : Shown.time(discovery.duration());
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static String word(Cause.State state) {
        return switch (state) {
            case OK -> "OK";
            case WARNING -> "Warning";
            case CRITICAL -> "Critical";
            case UNKNOWN -> "Not judged";
        };
    }

    static String tone(Cause.State state) {
        return switch (state) {
            case OK -> "ok";
            case WARNING -> "warn";
            case CRITICAL -> "bad";
            case UNKNOWN -> "info";
        };
    }
}
