package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When each request was made, and what its time went into. */
final class WaterfallPicture implements Part {
    @Override
    public void write(View view, Html html) {
        if (view.steps().isEmpty()) {
            return;
        }
        Waterfall waterfall = Waterfall.of(view.steps());
        Part.section(html, "waterfall", "Where the time went", () -> {
            html.put("p.note", note(view));
            html.in(
                    "ul.legend",
                    () -> phases(waterfall)
                            .forEach(phase -> html.in(
                                    "li",
                                    () -> html.put("span.swatch." + name(phase), "", "aria-hidden", "true")
                                            .text(phase.label()))));
            html.in("ol.waterfall", () -> {
                waterfall.bars().forEach(bar -> html.in("li", () -> row(bar, waterfall.ticks(), view, html)));
            });
            html.in("div.axis", () -> axis(waterfall.ticks(), html), "aria-hidden", "true");
        });
    }

    private static String note(View view) {
        boolean overlap = view.diagnosis().discovery().filter(Step::overlap).isPresent();
        return overlap
                ? "Candidates were asked at the same time; each is drawn from the beginning, since the evidence does not"
                        + " hold when it began."
                : "One request after the other, from the first question to the last byte.";
    }

    private static void row(Waterfall.Bar bar, List<Waterfall.Tick> ticks, View view, Html html) {
        Step step = bar.step();
        html.in("p", () -> {
            html.put("a", step.place(), "href", "#" + step.id()).text(" ");
            html.put("span.url", step.hop().method() + " " + view.url(step)).text(" ");
            html.put(
                    "span." + (step.isWell() ? "ok" : "bad"),
                    (step.isWell() ? "✓ " : "✗ ") + step.outcome() + ", "
                            + Shown.time(step.hop().times().total()));
        });
        String words = words(bar);
        html.in(
                "svg.bar",
                () -> {
                    ticks.forEach(tick -> html.in(
                            "line.tick",
                            () -> {},
                            "x1",
                            percent(tick.at()),
                            "x2",
                            percent(tick.at()),
                            "y1",
                            "0",
                            "y2",
                            "22"));
                    bar.segments()
                            .forEach(segment -> html.in(
                                    "rect." + name(segment.phase()),
                                    () -> html.put("title", segment.phase().label() + " " + Shown.time(segment.time())),
                                    "x",
                                    percent(segment.start()),
                                    "width",
                                    percent(segment.width()),
                                    "y",
                                    "4",
                                    "height",
                                    "14"));
                },
                "role",
                "img",
                "aria-label",
                step.place() + ": " + words,
                "width",
                "100%",
                "height",
                "22");
        html.put("p.phases", words);
    }

    private static String words(Waterfall.Bar bar) {
        return bar.segments().isEmpty()
                ? "no time"
                : bar.segments().stream()
                        .map(segment -> segment.phase().label() + " " + Shown.time(segment.time()))
                        .collect(Collectors.joining(" · "));
    }

    private static void axis(List<Waterfall.Tick> ticks, Html html) {
        html.in(
                "svg.bar",
                () -> ticks.forEach(tick -> html.put(
                        "text",
                        Shown.time(tick.time()).replaceFirst("\\.0 ", " "),
                        "x",
                        percent(tick.at()),
                        "y",
                        "14",
                        "text-anchor",
                        tick.at() < 1 ? "start" : tick.at() > 97 ? "end" : "middle")),
                "width",
                "100%",
                "height",
                "20");
    }

    private static Set<Phase> phases(Waterfall waterfall) {
        return waterfall.bars().stream()
                .flatMap(bar -> bar.segments().stream())
                .map(Waterfall.Segment::phase)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", share).replaceFirst("\\.?0+$", "") + "%";
    }
}
