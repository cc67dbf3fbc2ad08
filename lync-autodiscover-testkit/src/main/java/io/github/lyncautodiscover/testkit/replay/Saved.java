package io.github.lyncautodiscover.testkit.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a saved diagnosis, by the form that is published with the client; what does not fit is an {@link
 * IllegalArgumentException} of one sentence. Members that it does not know are passed over, because the form grows.
 * Immutable.
 *
 * @param path where, as a JSON pointer
 * @param value what stands there
 */
record Saved(String path, @Nullable Object value) {

    private static final String VERSION = "version";

    /** @throws IllegalArgumentException if this is no diagnosis, or a newer one */
    static Saved diagnosis(String json) {
        Saved root = new Saved("", SavedJson.read(json));
        if (!(root.value instanceof Map<?, ?> members)
                || !members.containsKey(VERSION)
                || !members.containsKey("vantage")) {
            throw new IllegalArgumentException(
                    "This is no saved diagnosis: it has no members version and vantage at its top.");
        }
        if (root.number(VERSION) != 1) {
            throw new IllegalArgumentException("This diagnosis has the form of version " + members.get(VERSION)
                    + ", and this testkit knows version 1; take a newer testkit.");
        }
        return root;
    }

    Optional<Saved> find(String name) {
        if (!(value instanceof Map<?, ?> members)) {
            throw unlike("an object");
        }
        return Optional.ofNullable(members.get(name)).map(found -> new Saved(path + "/" + name, found));
    }

    Saved get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "This saved diagnosis lacks the member " + path + "/" + name + "."));
    }

    /** The elements of a list; none if it is missing. */
    List<Saved> all(String name) {
        Optional<Saved> found = find(name);
        return found.isEmpty() ? List.of() : found.get().elements();
    }

    private List<Saved> elements() {
        if (!(value instanceof List<?> list)) {
            throw unlike("a list");
        }
        List<Saved> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            all.add(new Saved(path + "/" + i, list.get(i)));
        }
        return all;
    }

    String text() {
        if (!(value instanceof String text)) {
            throw unlike("a text");
        }
        return text;
    }

    String text(String name) {
        return get(name).text();
    }

    /** A text that may be missing, which is empty then. */
    String textOrNone(String name) {
        return find(name).map(Saved::text).orElse("");
    }

    List<String> texts(String name) {
        return all(name).stream().map(Saved::text).toList();
    }

    boolean flag(String name) {
        return find(name).filter(found -> Boolean.TRUE.equals(found.value)).isPresent();
    }

    int number(String name) {
        BigDecimal number = get(name).decimal();
        try {
            return number.intValueExact();
        } catch (ArithmeticException fractionOrHuge) {
            throw get(name).unlike("a whole number");
        }
    }

    /** Seconds, up to whole ones: what a cache has kept for a while was a whole number before. */
    long secondsUp(String name) {
        return bounded(get(name).decimal().setScale(0, RoundingMode.CEILING));
    }

    /** The milliseconds of a time. */
    long millis(String name) {
        return bounded(get(name).decimal().setScale(0, RoundingMode.HALF_UP));
    }

    private static long bounded(BigDecimal number) {
        return number.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValueExact();
    }

    private BigDecimal decimal() {
        if (!(value instanceof BigDecimal number) || Math.abs(number.scale()) > 1000) {
            throw unlike("a number");
        }
        return number;
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException wrong) {
            throw get(name).unlike("a time in UTC");
        }
    }

    private IllegalArgumentException unlike(String wanted) {
        return new IllegalArgumentException("This saved diagnosis has something else than " + wanted + " at "
                + (path.isEmpty() ? "its top" : path) + ".");
    }
}
