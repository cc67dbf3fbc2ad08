package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.text.Texts;
import java.time.Duration;
import java.util.Map;

/** A text report while it is written: 100 columns, long sentences wrapped, long words cut. Used by one thread. */
final class Page {
    static final int WIDTH = 100;
    private static final int HANGING = 3;
    private static final String RESET = "\u001b[0m";
    private static final Map<Severity, String> COLOURS = Map.of(
            Severity.OK, "\u001b[32m",
            Severity.INFO, "\u001b[36m",
            Severity.WARNING, "\u001b[33m",
            Severity.ERROR, "\u001b[31m");

    private final StringBuilder out = new StringBuilder();
    private final TextStyle style;
    private final Masker masker;

    Page(TextStyle style, Masker masker) {
        this.style = style;
        this.masker = masker;
    }

    TextStyle style() {
        return style;
    }

    String text() {
        return out.toString();
    }

    /** An empty line and a heading. */
    void section(String title) {
        line(0, "");
        line(0, title);
    }

    /** A sentence or a list of values, on as many lines as it needs. */
    void line(int indent, String text) {
        String left = Texts.printable(masker.text(text));
        int margin = indent;
        while (margin + left.length() > WIDTH) {
            int room = WIDTH - margin;
            int blank = left.lastIndexOf(' ', room);
            if (blank > 0) {
                put(margin, left.substring(0, blank));
                left = left.substring(blank + 1).strip();
            } else {
                int end = left.indexOf(' ');
                put(margin, left.substring(0, room - 1) + "…");
                left = end < 0 ? "" : left.substring(end + 1).strip();
            }
            margin = indent + HANGING;
        }
        put(margin, left);
    }

    /** A line of a table, cut where it is too long. */
    void row(int indent, String text) {
        String clean = Texts.visible(masker.text(text)).stripTrailing();
        int room = WIDTH - indent;
        put(indent, clean.length() > room ? clean.substring(0, room - 1) + "…" : clean);
    }

    /** A line whose first word is a severity. */
    void severity(Severity severity, String text) {
        int start = out.length();
        line(0, severity + " " + text);
        if (style.colour()) {
            String colour = COLOURS.getOrDefault(severity, "");
            out.insert(start + severity.name().length(), RESET).insert(start, colour);
        }
    }

    static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private void put(int indent, String text) {
        if (!text.isEmpty()) {
            out.append(" ".repeat(indent)).append(text);
        }
        out.append('\n');
    }
}
