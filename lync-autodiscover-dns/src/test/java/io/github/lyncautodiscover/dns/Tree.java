package io.github.lyncautodiscover.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps and lists within each other: copied with one value changed, listed by JSON pointer, and printed as JSON. */
final class Tree {
    private Tree() {}

    /** A copy with another value at the pointer; {@code null} takes the member, or element, away. */
    static Map<String, Object> with(Map<String, Object> tree, String pointer, @Nullable Object value) {
        return members(each(tree, "", (place, old) -> place.equals(pointer) ? value : old));
    }

    /** A copy in which each value that is neither map nor list has gone through the change. */
    static Map<String, Object> mapped(Map<String, Object> tree, BiFunction<String, Object, Object> change) {
        return members(each(
                tree, "", (place, old) -> old instanceof Map || old instanceof List ? old : change.apply(place, old)));
    }

    /** The pointers to all values, those of maps and lists before what is in them. */
    static List<String> places(Map<String, Object> tree) {
        List<String> places = new ArrayList<>();
        each(tree, "", (place, value) -> {
            places.add(place);
            return value;
        });
        return places;
    }

    private static Object each(Object tree, String at, BiFunction<String, Object, @Nullable Object> change) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                Object changed = changed(member, at + "/" + name, change);
                if (changed != null) {
                    copy.put(name.toString(), changed);
                }
            });
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object changed = changed(list.get(i), at + "/" + i, change);
                if (changed != null) {
                    copy.add(changed);
                }
            }
            return copy;
        }
        return tree;
    }

    /** What has been put in stays as it is, however strange. */
    private static @Nullable Object changed(
            Object value, String at, BiFunction<String, Object, @Nullable Object> change) {
        Object changed = change.apply(at, value);
        return value.equals(changed) ? each(value, at, change) : changed;
    }

    @SuppressWarnings("unchecked") // Made above.
    private static Map<String, Object> members(Object tree) {
        return (Map<String, Object>) tree;
    }

    /** As the usual libraries print it for people. */
    static String json(Object tree) {
        return json(tree, "\n");
    }

    private static String json(Object tree, String indent) {
        if (tree instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> indent + "  \"" + member.getKey() + "\" : " + json(member.getValue(), indent + "  "))
                    .collect(Collectors.joining(",", "{", indent + "}"));
        }
        if (tree instanceof List<?> list) {
            return list.isEmpty()
                    ? "[ ]"
                    : list.stream().map(element -> json(element, indent)).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        return tree instanceof String ? "\"" + tree + "\"" : tree.toString();
    }
}
