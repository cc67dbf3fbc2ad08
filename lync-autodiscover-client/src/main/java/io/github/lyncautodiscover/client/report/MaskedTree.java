package io.github.lyncautodiscover.client.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Masks every string of a JSON tree, in the order in which they stand there, so that none is forgotten. */
final class MaskedTree {
    /** Members whose values others have written: there a user may be named without an address. */
    private static final Set<String> FREE =
            Set.of("url", "urls", "href", "value", "detail", "parameters", "webTicketService", "message", "text");

    private final Masker masker;

    MaskedTree(Masker masker) {
        this.masker = masker;
    }

    Map<String, Object> of(Map<?, ?> object) {
        return members(object, false);
    }

    private Map<String, Object> members(Map<?, ?> object, boolean free) {
        Map<String, Object> masked = new LinkedHashMap<>();
        object.forEach((name, value) ->
                masked.put(name.toString(), value(value, free || FREE.contains(name.toString()))));
        return masked;
    }

    private Object value(Object value, boolean free) {
        if (value instanceof Map<?, ?> object) {
            return members(object, free);
        }
        if (value instanceof List<?> array) {
            return array.stream().map(element -> value(element, free)).toList();
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        return free ? masker.text(value.toString()) : masker.addresses(value.toString());
    }
}
