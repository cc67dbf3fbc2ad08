package io.github.lyncautodiscover.client.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text into the maps, lists and values that it stands for. Bounded: 16 million characters, 60 levels. */
final class JsonText {
    private static final int LONGEST = 16_000_000;
    private static final int DEEPEST = 60;
    private static final String ONE_OBJECT = "the text must be one JSON object, with nothing before or after it";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {}

    static Map<?, ?> read(String text) {
        List<Map<?, ?>> all = readAll(text);
        if (all.size() > 1) {
            throw new IllegalArgumentException(ONE_OBJECT);
        }
        return all.get(0);
    }

    /** One object after the other, at least one. */
    static List<Map<?, ?>> readAll(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the JSON is longer than any report: " + text.length() + " characters");
        }
        try (JsonParser json = FACTORY.createParser(text)) {
            List<Map<?, ?>> objects = new ArrayList<>();
            while (json.nextToken() != null) {
                if (!(value(json) instanceof Map<?, ?> object)) {
                    throw new IllegalArgumentException(ONE_OBJECT);
                }
                objects.add(object);
            }
            if (objects.isEmpty()) {
                throw new IllegalArgumentException(ONE_OBJECT);
            }
            return objects;
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException("the JSON is deeper, or has longer values, than any report", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the text is not JSON at " + e.getLocation().offsetDescription(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string gives whatever is read", e);
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Object member = value(json);
            if (member != null) {
                members.put(name, member);
            }
        }
        return members;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object element = value(json);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }
}
