package io.github.lyncautodiscover.client.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Masks every string of a JSON tree, in the order in which they stand there, so that none is forgotten. What comes out is
 * what would be read from the text of it.
 */
final class MaskedTree {
    /** Members whose values are words of ours from closed lists: what a peer says never stands there. */
    private static final Set<String> OURS = Set.of(
            "status",
            "role",
            "reason",
            "class",
            "source",
            "type",
            "transport",
            "purpose",
            "cloud",
            "result",
            "resource");

    /** An object whose names come from elsewhere too. */
    private static final String FOREIGN_NAMES = "parameters";

    private final Masker masker;

    MaskedTree(Masker masker) {
        this.masker = masker;
    }

    Map<String, Object> of(Map<?, ?> object) {
        return members(object, false);
    }

    private Map<String, Object> members(Map<?, ?> object, boolean foreign) {
        Map<String, Object> masked = new LinkedHashMap<>();
        object.forEach((name, value) -> masked.put(
                foreign ? masker.text(name.toString()) : name.toString(), value(name.toString(), value, foreign)));
        return masked;
    }

    private Object value(String name, Object value, boolean foreign) {
        if (value instanceof Map<?, ?> object) {
            return members(object, name.equals(FOREIGN_NAMES));
        }
        if (value instanceof List<?> array) {
            return array.stream().map(element -> value(name, element, foreign)).toList();
        }
        if (value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        boolean ours = value instanceof Enum<?> || (!foreign && OURS.contains(name));
        return ours ? value.toString() : masker.text(value.toString());
    }
}
