package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that leads to the pages of many users: the verdicts, the worst first, and which finding is made where. It keeps a few
 * lines of each of the worst 5,000 diagnoses, and counts the others. Not thread-safe.
 */
public final class HtmlIndex {
    /** More than anybody reads, and little enough for the memory of a small process. */
    private static final int MOST = 5000;

    private static final Comparator<Row> WORST_FIRST =
            Comparator.comparingInt(HtmlIndex::badness).reversed().thenComparing(Row::subject);

    private final PriorityQueue<Row> rows = new PriorityQueue<>(WORST_FIRST.reversed());
    private final Map<Cause.State, Long> counts = new EnumMap<>(Cause.State.class);
    private final boolean showUser;
    private final int most;

    /**
     * Begins an index.
     *
     * @param showUser whether users are named; else their SIP domains are
     */
    public HtmlIndex(boolean showUser) {
        this(showUser, MOST);
    }

    HtmlIndex(boolean showUser, int most) {
        this.showUser = showUser;
        this.most = most;
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
        counts.merge(view.cause().state(), 1L, Long::sum);
        rows.add(new Row(
                view.subject(), file, view.cause().state(), view.verdict().sentence(), findings));
        if (rows.size() > most) {
            rows.poll();
        }
    }

    /** {@return the page, of whatever has been taken up so far} */
    public String text() {
        List<Row> sorted = rows.stream().sorted(WORST_FIRST).toList();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        String title = total + (total == 1 ? " diagnosis" : " diagnoses");
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
                                            .filter(counts::containsKey)
                                            .forEach(state -> html.in(
                                                    "div",
                                                    () -> html.put("dt", Head.word(state))
                                                            .put("dd", String.valueOf(counts.get(state)))))));
            html.in("main", () -> {
                if (total > sorted.size()) {
                    html.put("p", "Listed are the worst " + sorted.size() + "; all have a page in this folder.");
                }
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
