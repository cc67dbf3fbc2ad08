package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.text.Ascii;
import io.github.lyncautodiscover.client.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text report, or a block of one, while it is written: sentences are broken between words, what follows is indented.
 * Used by one thread.
 */
final class Page {
    private static final int HANGING = 3;
    private static final int SECOND = 1000;
    private static final int TEN_SECONDS = 10_000;

    private final List<String> lines = new ArrayList<>();
    private final Map<CertificateFacts, String> certificates = new HashMap<>();
    private final TextStyle style;
    private final Masker masker;

    Page(TextStyle style, Masker masker) {
        this.style = style;
        this.masker = masker;
    }

    TextStyle style() {
        return style;
    }

    /** An empty page of the same kind, to see how long something becomes. */
    Page block() {
        return new Page(style, masker);
    }

    void add(Page block) {
        lines.addAll(block.lines);
    }

    int size() {
        return lines.size();
    }

    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** An empty line and a heading. */
    void section(String title) {
        gap();
        line(0, title);
    }

    void gap() {
        lines.add("");
    }

    /** A sentence or a list of values, on as many lines as it needs. */
    void line(int indent, String text) {
        broken(indent, text).forEach(lines::add);
    }

    /** The same on no more lines than these: an ellipsis says that there is more. */
    void line(int indent, String text, int most) {
        List<String> broken = broken(indent, text);
        List<String> kept = broken.subList(0, Math.min(most, broken.size()));
        lines.addAll(kept);
        if (kept.size() < broken.size()) {
            lines.set(lines.size() - 1, shortened(lines.get(lines.size() - 1)));
        }
    }

    /** A sentence in one colour, on no more lines than these. */
    void painted(Paint paint, String text, int most) {
        Page block = block();
        block.line(0, text, most);
        block.lines.forEach(line -> lines.add(paint(paint, line)));
    }

    /** A sentence whose first word is in colour; on no more lines than these. */
    void begun(int indent, Paint paint, String word, String text, int most) {
        int first = lines.size();
        line(indent, word + " " + text, most);
        String begun = lines.get(first);
        int end = Math.min(begun.length(), indent + clean(word).length());
        lines.set(
                first, begun.substring(0, indent) + paint(paint, begun.substring(indent, end)) + begun.substring(end));
    }

    /** Where a certificate was told of before; empty for one that is told of for the first time, here. */
    Optional<String> firstPlace(CertificateFacts certificate, String here) {
        return Optional.ofNullable(certificates.putIfAbsent(certificate, here));
    }

    /** How wide a text becomes. */
    int width(String text) {
        return clean(text).length();
    }

    static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }

    /** As exact as people want it: 332 ms, 5.3 s, 28 s. */
    static String brief(Duration duration) {
        long millis = duration.toMillis();
        if (millis < SECOND) {
            return millis(duration);
        }
        double seconds = (double) millis / SECOND;
        return String.format(Locale.ROOT, millis < TEN_SECONDS ? "%.1f s" : "%.0f s", seconds);
    }

    private String paint(Paint paint, String text) {
        return style.isColoured() ? paint.on(text) : text;
    }

    private String clean(String text) {
        return ascii(Texts.printable(masker.text(text)));
    }

    private String ascii(String text) {
        return style.isAscii() ? Ascii.of(text) : text;
    }

    private List<String> broken(int indent, String text) {
        List<String> broken = new ArrayList<>();
        String left = clean(text);
        int margin = indent;
        while (margin + left.length() > style.width()) {
            int end = end(left, style.width() - margin);
            broken.add(" ".repeat(margin) + left.substring(0, end).stripTrailing());
            left = left.substring(end).strip();
            margin = Math.max(0, Math.min(indent + HANGING, style.width() - firstWord(left)));
        }
        broken.add(left.isEmpty() ? "" : " ".repeat(margin) + left);
        return broken;
    }

    /** How long the first word is; one that would fit on a line of its own may begin further left for that. */
    private int firstWord(String text) {
        int end = text.indexOf(' ');
        int length = end < 0 ? text.length() : end;
        return length > style.width() ? 0 : length;
    }

    /** Where a line ends: before the last word that does not fit, or within a word that fits on no line. */
    private static int end(String text, int room) {
        int blank = text.lastIndexOf(' ', room);
        if (blank > 0) {
            return blank;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }

    /** Makes room for an ellipsis, between words where that costs little. */
    private String shortened(String line) {
        String mark = ascii("…");
        int room = Math.min(line.length(), style.width() - mark.length());
        int blank = line.lastIndexOf(' ', room);
        boolean cut = room < line.length();
        int end = cut && blank > room - HANGING * HANGING ? blank : room;
        return line.substring(0, end).stripTrailing() + mark;
    }
}
