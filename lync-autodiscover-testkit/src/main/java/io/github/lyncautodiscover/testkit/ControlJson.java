package io.github.lyncautodiscover.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of the control port: objects of texts to read; maps, lists, texts and numbers to write. */
final class ControlJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ControlJson() {}

    /**
     * Reads an object whose members are texts.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Map<String, String> read(byte[] bytes) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    String text = parser.nextTextValue();
                    if (text == null) {
                        throw new IllegalArgumentException("The member " + name + " has to be a text.");
                    }
                    members.put(name, text);
                }
                if (parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null) {
                    return members;
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException(
                    "This is no JSON: "
                            + String.valueOf(broken.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    broken);
        }
        throw new IllegalArgumentException("One JSON object is wanted, such as"
                + " {\"target\":\"https://lyncdiscover.contoso.test\",\"fault\":\"status 503\"}.");
    }

    static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> values) {
            json.writeStartArray();
            for (Object one : values) {
                write(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
