package io.github.lyncautodiscover.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through JSON. Everywhere, a member that is null counts as missing, because servers write those too, and a name
 * that matters may come only once, whatever its case.
 */
final class JsonCursor {
    static final String PORT = "port";
    static final String REVISION = "revision";
    /** The members that servers write as numbers or as strings. */
    private static final Set<String> MAY_BE_NUMBERS = Set.of(PORT, REVISION);

    /** What to do with one member of an object; the cursor stands on its value, which is not null. */
    interface Member {
        /** Takes the value, or answers false and leaves it to be skipped. */
        boolean take(String name) throws IOException;
    }

    /** What to do with one value; the cursor stands on it. */
    interface Value {
        void take() throws IOException;
    }

    private final JsonParser parser;
    private final int maxValueLength;
    private int tokens;

    JsonCursor(JsonParser parser, int maxValueLength) {
        this.parser = parser;
        this.maxValueLength = maxValueLength;
    }

    private @Nullable JsonToken next() throws IOException {
        if (Interruption.isSeen(tokens++)) {
            throw MalformedReason.INTERRUPTED.exception("");
        }
        return parser.nextToken();
    }

    /** Enters the document and, behind it, makes sure that nothing follows. */
    void document(Member member) throws IOException {
        next();
        object(member);
        if (next() != null) {
            throw MalformedReason.NOT_WELL_FORMED.exception("something follows the document");
        }
    }

    void object(Member member) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        Set<String> taken = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String name = bounded(parser.currentName());
            if (next() == JsonToken.VALUE_NULL || !member.take(name)) {
                skip();
            } else if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw MalformedReason.DUPLICATE_NAME.exception(name);
            }
        }
    }

    /** Lengths count here too, as they do for attributes that nobody knows. */
    private void skip() throws IOException {
        int open = 0;
        for (; ; next()) {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (!token.isNumeric() && parser.getTextLength() > maxValueLength) {
                throw tooLong();
            }
            if (open == 0) {
                return;
            }
        }
    }

    /** An object whose members of these names, lower case, are strings, some also numbers. */
    Map<String, String> fields(String... names) throws IOException {
        List<String> wanted = List.of(names);
        Map<String, String> fields = new HashMap<>();
        object(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!wanted.contains(lower)) {
                return false;
            }
            boolean asNumber =
                    MAY_BE_NUMBERS.contains(lower) && parser.currentToken().isNumeric();
            fields.put(lower, asNumber ? parser.getText() : string());
            return true;
        });
        return fields;
    }

    /** One value, or an array of them. */
    void oneOrMany(Value value) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            value.take();
            return;
        }
        while (next() != JsonToken.END_ARRAY) {
            value.take();
        }
    }

    String string() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string");
        return bounded(parser.getText());
    }

    private void expect(JsonToken token, String name) throws MalformedDocumentException {
        if (parser.currentToken() != token) {
            throw MalformedReason.WRONG_TYPE.exception("this should be " + name);
        }
    }

    private String bounded(@Nullable String text) throws MalformedDocumentException {
        if (text == null || text.length() > maxValueLength) {
            throw tooLong();
        }
        return text;
    }

    private MalformedDocumentException tooLong() {
        return MalformedReason.VALUE_TOO_LONG.exception("more than " + maxValueLength);
    }

    MalformedDocumentException placed(MalformedDocumentException e) {
        JsonLocation place = parser.currentTokenLocation();
        return e.at(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }
}
