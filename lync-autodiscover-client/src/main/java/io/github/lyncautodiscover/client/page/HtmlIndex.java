package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that leads to the pages of many users: the verdicts, the worst first, and which finding is made where. It keeps a few
 * lines of each diagnosis. Not thread-safe.
 */
public final class HtmlIndex {
    private final List<Row> rows = new ArrayList<>();
    private final boolean showUser;

    /**
     * Begins an index.
     *
     * @param showUser whether users are named; else their SIP domains are
     */
    public HtmlIndex(boolean showUser) {
        this.showUser = showUser;
    }

    /** What is kept of a diagnosis. */
    private record Row(
            String subject, String file, Cause.State state, String sentence, Map<String, Severity> findings) {}

    /**
     * Takes up a diagnosis.
     *
     * @param diagnosis the diagnosis
     * @param file the name of its page, in the folder of the index
     */
    public void add(LyncDiagnosis diagnosis, String file) {
        View view = View.of(DiscoveryJson.masked(diagnosis, showUser), showUser);
        Map<String, Severity> findings = new LinkedHashMap<>();
        for (Finding finding : view.verdict().findings()) {
            findings.merge(
                    finding.code().name(), finding.severity(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        rows.add(new Row(
                view.subject(), file, view.cause().state(), view.verdict().sentence(), findings));
    }

    /** {@return the page, of whatever has been taken up so far} */
    public String text() {
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingInt(HtmlIndex::badness).reversed().thenComparing(Row::subject))
                .toList();
        String title = rows.size() + (rows.size() == 1 ? " diagnosis" : " diagnoses");
        return Frame.page(title, html -> {
            html.in(
                    "header."
                            + sorted.stream()
                                    .findFirst()
                                    .map(row -> Head.tone(row.state()))
                                    .orElse("info"),
                    () -> html.put("h1", title)
                            .in(
                                    "dl.facts",
                                    () -> Stream.of(Cause.State.values())
                                            .filter(state -> count(state) > 0)
                                            .forEach(state -> html.in(
                                                    "div",
                                                    () -> html.put("dt", Head.word(state))
                                                            .put("dd", String.valueOf(count(state)))))));
            html.in("main", () -> {
                Part.section(html, "verdicts", "Verdicts", () -> html.in("div.wide", () -> verdicts(sorted, html)));
                if (!codes().isEmpty()) {
                    Part.section(
                            html,
                            "matrix",
                            "Findings by domain",
                            () -> html.in(
                                    "div.wide",
                                    () -> matrix(sorted, html),
                                    "tabindex",
                                    "0",
                                    "role",
                                    "group",
                                    "aria-label",
                                    "Findings by domain"));
                }
            });
        });
    }

    private static int badness(Row row) {
        return switch (row.state()) {
            case OK -> 0;
            case UNKNOWN -> 1;
            case WARNING -> 2;
            case CRITICAL -> 3;
        };
    }

    private long count(Cause.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Every code that is a finding of any, the worst first, then what most have. */
    private List<String> codes() {
        Map<String, Severity> worst = new LinkedHashMap<>();
        Map<String, Long> counts = rows.stream()
                .flatMap(row -> row.findings().keySet().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        rows.forEach(row -> row.findings()
                .forEach((code, severity) ->
                        worst.merge(code, severity, (one, other) -> one.compareTo(other) > 0 ? one : other)));
        return worst.entrySet().stream()
                .filter(entry -> entry.getValue() != Severity.OK)
                .sorted(Comparator.comparing((Map.Entry<String, Severity> entry) -> entry.getValue())
                        .thenComparing(entry -> counts.getOrDefault(entry.getKey(), 0L))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void verdicts(List<Row> sorted, Html html) {
        html.in("table", () -> {
            Part.columns(html, "whom", "state", "verdict");
            html.in(
                    "tbody",
                    () -> sorted.forEach(row -> html.in(
                            "tr",
                            () -> html.in("th", () -> html.put("a", row.subject(), "href", row.file()), "scope", "row")
                                    .in("td", () -> html.put("span." + Head.tone(row.state()), Head.word(row.state())))
                                    .put("td", row.sentence()))));
        });
    }

    private void matrix(List<Row> sorted, Html html) {
        List<String> codes = codes();
        html.in("table.matrix", () -> {
            html.in(
                    "thead",
                    () -> html.in("tr", () -> {
                        html.put("th", "whom", "scope", "col");
                        codes.forEach(code -> html.in("th", () -> html.put("span", code), "scope", "col"));
                    }));
            html.in(
                    "tbody",
                    () -> sorted.forEach(row -> html.in("tr", () -> {
                        html.in("th", () -> html.put("a", row.subject(), "href", row.file()), "scope", "row");
                        codes.forEach(code -> cell(row.findings().getOrDefault(code, Severity.OK), html));
                    })));
        });
    }

    private static void cell(Severity severity, Html html) {
        if (severity == Severity.OK) {
            html.put("td", "");
        } else {
            html.in("td", () -> html.put("span.cell." + Findings.tone(severity), Findings.word(severity)));
        }
    }
}
