package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.finding.Certainty;
import io.github.lyncautodiscover.client.finding.Evidence;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What it all means and what to do, the worst first; the page about each finding is folded away. */
final class Findings implements Part {
    @Override
    public void write(View view, Html html) {
        List<Finding> findings = view.verdict().findings();
        Set<String> told = view.steps().stream().map(Step::id).collect(Collectors.toSet());
        Part.section(html, "findings", "Findings", () -> {
            if (findings.isEmpty()) {
                html.put("p.note", "Nothing was found: there is no evidence that says anything.");
            }
            findings.forEach(finding -> finding(finding, told, html));
        });
    }

    private static void finding(Finding finding, Set<String> told, Html html) {
        html.in("article.finding." + tone(finding.severity()), () -> {
            html.in("h3", () -> {
                html.put("span.badge", word(finding.severity())).text(" ");
                html.put("code", finding.code().name());
                if (finding.certainty() == Certainty.SUSPECTED) {
                    html.text(" ").put("span.certainty", "suspected");
                }
            });
            html.put("p", finding.message());
            if (!finding.remedy().isEmpty()) {
                html.in("p.remedy", () -> html.put("strong", "What to do: ").text(finding.remedy()));
            }
            html.in(
                    "ul.evidence",
                    () -> finding.evidence().forEach(evidence -> html.in("li", () -> evidence(evidence, told, html))));
            html.in("details", () -> {
                html.in(
                        "summary",
                        () -> html.text("About ").put("code", finding.code().name()));
                html.in("div.about", () -> Prose.write(explanation(finding), html));
            });
        });
    }

    private static void evidence(Evidence evidence, Set<String> told, Html html) {
        String place = evidence.place().toString();
        if (evidence.kind() == Evidence.Kind.PREDICTION) {
            html.put("em", "prediction ");
        }
        if (told.contains(Step.id(place))) {
            html.put("a", place, "href", "#" + Step.id(place)).text(" ");
        } else if (!place.isEmpty()) {
            html.put("b", place).text(" ");
        }
        html.text(evidence.text());
    }

    /** Its page without the heading, which stands above already. */
    private static String explanation(Finding finding) {
        return finding.code().explanation().replaceFirst("^# [^\n]*\n+", "");
    }

    static String word(Severity severity) {
        return severity == Severity.OK
                ? "OK"
                : severity.name().charAt(0) + severity.name().substring(1).toLowerCase(Locale.ROOT);
    }

    static String tone(Severity severity) {
        return switch (severity) {
            case OK -> "ok";
            case INFO -> "info";
            case WARNING -> "warn";
            case ERROR -> "bad";
        };
    }
}
