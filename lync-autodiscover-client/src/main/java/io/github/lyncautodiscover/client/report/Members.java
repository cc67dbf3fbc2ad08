package io.github.lyncautodiscover.client.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The members of a JSON object while it is built, in their order; what is absent is left out. */
final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Members put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    <T> Members put(String name, Optional<T> value, Function<? super T, ?> form) {
        value.ifPresent(present -> members.put(name, form.apply(present)));
        return this;
    }

    <T> Members put(String name, Collection<? extends T> values, Function<? super T, ?> form) {
        members.put(name, values.stream().map(form).toList());
        return this;
    }

    Map<String, Object> done() {
        return members;
    }
}
