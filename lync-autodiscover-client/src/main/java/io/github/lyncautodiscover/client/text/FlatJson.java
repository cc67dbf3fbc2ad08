package io.github.lyncautodiscover.client.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the one level of a small JSON object: token answers and UCWA errors are no more than that. */
public final class FlatJson {
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 10;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private FlatJson() {}

    /** Its strings and numbers as text, by name; of a repeated name the first. Nothing for what is no JSON object. */
    public static Map<String, String> read(String text) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
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
