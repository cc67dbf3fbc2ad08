package io.github.lyncautodiscover.client.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes trees of maps, lists, numbers, booleans and texts as JSON that harms no terminal, and on demand no page. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonWriter() {}

    /** On many lines, to be read by people too. */
    public static String pretty(Map<?, ?> object) {
        return write(object, true, false);
    }

    /** All of it on one line, which has no end yet. */
    public static String line(Map<?, ?> object) {
        return write(object, false, false);
    }

    /** On many lines; it can stand in a page as it is: nothing in it begins a tag or an entity. */
    public static String prettyInPage(Map<?, ?> object) {
        return write(object, true, true);
    }

    /** JSON of ours without blanks, as it can stand in a page. */
    public static String compactInPage(String json) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = FACTORY.createParser(json);
                JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setCharacterEscapes(new SafeEscapes(true));
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string gives and takes whatever is read and written", e);
        }
        return text.toString();
    }

    private static String write(Map<?, ?> object, boolean pretty, boolean inPage) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (pretty) {
                json.useDefaultPrettyPrinter();
            }
            json.setCharacterEscapes(new SafeEscapes(inPage));
            write(json, object);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes whatever is written", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> array) {
            json.writeStartArray();
            for (Object element : array) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(value.toString());
        }
    }
}
