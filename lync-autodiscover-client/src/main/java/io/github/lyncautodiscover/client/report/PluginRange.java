package io.github.lyncautodiscover.client.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A threshold range of the Monitoring Plugins guidelines: {@code 10} alerts outside of 0 to 10, {@code 10:} below 10,
 * {@code ~:10} above 10, {@code 10:20} outside, {@code @10:20} inside. Immutable.
 */
public final class PluginRange {
    private static final String NUMBER = "-?\\d{1,15}(?:\\.\\d{1,9})?";
    private static final Pattern RANGE =
            Pattern.compile("(?<inside>@)?(?:(?<from>" + NUMBER + "|~)?:)?(?<to>" + NUMBER + ")?");

    private final String text;
    private final boolean inside;
    private final Optional<BigDecimal> from;
    private final Optional<BigDecimal> to;

    private PluginRange(String text, boolean inside, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        this.text = text;
        this.inside = inside;
        this.from = from;
        this.to = to;
    }

    /**
     * Reads a range.
     *
     * @param text such as {@code 10:20}
     * @return the range
     * @throws IllegalArgumentException when it is none, or begins above its end
     */
    public static PluginRange of(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || (range.group("from") == null && range.group("to") == null)) {
            throw new IllegalArgumentException("a range is written 10, 10:, ~:10, 10:20 or @10:20, not " + text);
        }
        String start = range.group("from");
        Optional<BigDecimal> from = "~".equals(start)
                ? Optional.empty()
                : Optional.of(start == null ? BigDecimal.ZERO : new BigDecimal(start));
        Optional<BigDecimal> to = Optional.ofNullable(range.group("to")).map(BigDecimal::new);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            throw new IllegalArgumentException("the range begins above its end: " + text);
        }
        return new PluginRange(text, range.group("inside") != null, from, to);
    }

    /**
     * {@return whether a value raises an alert}
     *
     * @param value the value
     */
    public boolean alerts(BigDecimal value) {
        boolean within = from.filter(start -> value.compareTo(start) < 0).isEmpty()
                && to.filter(end -> value.compareTo(end) > 0).isEmpty();
        return within == inside;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PluginRange that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The range as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
