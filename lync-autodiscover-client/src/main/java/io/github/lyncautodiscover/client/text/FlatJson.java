package io.github.lyncautodiscover.client.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The one level of a small JSON object: token answers, UCWA errors and the head of a record are no more than that. */
public final class FlatJson {
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 60;
    private static final JsonFactory FACTORY = factory(LONGEST);

    private FlatJson() {}

    private static JsonFactory factory(int longest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(longest)
                        .maxStringLength(longest)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
    }

    /** Its strings and numbers as text, by name; of a repeated name the first. Nothing for what is no JSON object. */
    public static Map<String, String> read(String text) {
        return read(text, FACTORY);
    }

    /** The same of a text that may be longer. */
    public static Map<String, String> read(String text, int longest) {
        return read(text, text.length() <= LONGEST ? FACTORY : factory(longest));
    }

    private static Map<String, String> read(String text, JsonFactory factory) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser json = factory.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    values.putIfAbsent(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return json.currentToken() == JsonToken.END_OBJECT ? values : Map.of();
        } catch (IOException noJson) {
            return Map.of();
        }
    }
}
