package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.dns.MalformedMembersException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text and where it stands there (a JSON pointer), so that whatever is wrong can be found.
 *
 * @param path the place, empty for the whole
 * @param value a map, list, string, number or boolean
 */
record JsonPlace(String path, Object value) {
    private static final int MILLION = 6;

    /** A refusal that names its place already. */
    static final class Misplaced extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Misplaced(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    JsonPlace get(String name) {
        return find(name).orElseThrow(() -> refuse("there is no \"" + name + "\"", null));
    }

    Optional<JsonPlace> find(String name) {
        return Optional.ofNullable(members().get(name)).map(found -> new JsonPlace(path + "/" + name, found));
    }

    <T> Optional<T> find(String name, Function<JsonPlace, T> form) {
        return find(name).map(place -> place.as(form));
    }

    <T> List<T> all(String name, Function<JsonPlace, T> form) {
        return get(name).all(form);
    }

    <T> List<T> all(Function<JsonPlace, T> form) {
        return list().stream().map(place -> place.as(form)).toList();
    }

    /** What a reader makes of it; whatever the reader refuses is refused with this place. */
    <T> T as(Function<JsonPlace, T> form) {
        try {
            return form.apply(this);
        } catch (Misplaced placed) {
            throw placed;
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException wrong) {
            throw refuse(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** What dns makes of the members; a bad one is refused with its place in the whole text. */
    <T> T rebuild(Function<Map<String, ?>, T> form) {
        Map<String, Object> named = new LinkedHashMap<>();
        members().forEach((name, member) -> named.put(name.toString(), member));
        try {
            return form.apply(named);
        } catch (MalformedMembersException wrong) {
            throw new JsonPlace(path + wrong.pointer(), value).refuse(wrong.reason(), wrong);
        }
    }

    Map<?, ?> members() {
        return kind(Map.class, "an object");
    }

    List<JsonPlace> list() {
        List<JsonPlace> places = new ArrayList<>();
        for (Object element : kind(List.class, "an array")) {
            places.add(new JsonPlace(path + "/" + places.size(), element));
        }
        return places;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members().keySet().forEach(name -> texts.put(name.toString(), text(name.toString())));
        return texts;
    }

    String text() {
        return kind(String.class, "a string");
    }

    String text(String name) {
        return get(name).text();
    }

    boolean flag(String name) {
        return get(name).kind(Boolean.class, "true or false");
    }

    long number(String name) {
        return get(name).as(place -> place.kind(BigDecimal.class, "a number").longValueExact());
    }

    int integer(String name) {
        return get(name).as(place -> place.kind(BigDecimal.class, "a number").intValueExact());
    }

    Duration millis() {
        return as(place -> Duration.ofNanos(
                place.kind(BigDecimal.class, "a number").movePointRight(MILLION).longValueExact()));
    }

    Duration millis(String name) {
        return get(name).millis();
    }

    Instant instant(String name) {
        return get(name).as(place -> Instant.parse(place.text()));
    }

    URI uri(String name) {
        return get(name).as(place -> URI.create(place.text()));
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return get(name).as(place -> Enum.valueOf(type, place.text()));
    }

    /** A duration in milliseconds to the nanosecond. */
    static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), MILLION);
    }

    private <T> T kind(Class<T> type, String name) {
        if (!type.isInstance(value)) {
            throw refuse("this must be " + name, null);
        }
        return type.cast(value);
    }

    private Misplaced refuse(String sentence, @Nullable Throwable cause) {
        return new Misplaced(sentence + ", at " + (path.isEmpty() ? "the top" : path), cause);
    }
}
