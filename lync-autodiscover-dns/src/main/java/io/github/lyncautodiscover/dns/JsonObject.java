package io.github.lyncautodiscover.dns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object whose members are asked for by name and kind; what is not asked for does not matter. */
final class JsonObject {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Object> members = new HashMap<>();

    private JsonObject() {}

    /** Reads a text that is one object, or says where it is not. */
    static JsonObject of(String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            Object value = json.nextToken() == null ? null : value(json);
            if (value instanceof JsonObject object && json.nextToken() == null) {
                return object;
            }
            throw new IllegalArgumentException("The text must be one JSON object, with nothing before or after it.");
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException("The JSON is deeper, or has longer numbers, than any form of ours.", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The text is not JSON: " + e.getLocation().offsetDescription() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A string gives whatever is read", e);
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                JsonObject object = new JsonObject();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    Object member = value(json);
                    if (member != null) {
                        object.members.put(name, member);
                    }
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> null;
        };
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return member(name, String.class, "text");
    }

    boolean flag(String name) {
        return member(name, Boolean.class, "true or false");
    }

    /** A number of at most 16 bits, as ports, priorities and weights are. */
    int number(String name) {
        try {
            int value = member(name, BigDecimal.class, "number").intValueExact();
            if (value >= 0 && value <= 0xffff) {
                return value;
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw unusable(name, "number from 0 to 65535");
    }

    /** A number of the unit, to the nanosecond. */
    Duration duration(String name, Duration unit) {
        try {
            BigDecimal units = member(name, BigDecimal.class, "number");
            long nanos = units.multiply(BigDecimal.valueOf(unit.toNanos())).longValueExact();
            if (nanos >= 0) {
                return Duration.ofNanos(nanos);
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw unusable(name, "time");
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw unusable(name, type.getSimpleName());
        }
    }

    JsonObject object(String name) {
        return member(name, JsonObject.class, "object");
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : member(name, List.class, "list")) {
            objects.add(Optional.ofNullable(element)
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .orElseThrow(() -> unusable(name, "list of objects")));
        }
        return objects;
    }

    private <T> T member(String name, Class<T> type, String kind) {
        Object value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The JSON lacks \"" + name + "\", so it is no JSON form of this kind.");
        }
        if (!type.isInstance(value)) {
            throw unusable(name, kind);
        }
        return type.cast(value);
    }

    static IllegalArgumentException unusable(String name, String kind) {
        return new IllegalArgumentException("In the JSON, \"" + name + "\" is no " + kind + ".");
    }
}
