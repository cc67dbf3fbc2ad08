package io.github.lyncautodiscover.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Turns what the JSON parser throws into the one exception that callers see. */
final class JsonErrors {
    private JsonErrors() {}

    /** Without a place where the parser tells none. */
    static MalformedDocumentException refusal(IOException error) {
        if (error instanceof JsonProcessingException json) {
            String message = json.getOriginalMessage().lines().findFirst().orElse("");
            JsonLocation place = json.getLocation();
            MalformedReason reason = reason(json, message);
            return place == null
                    ? reason.exception(message)
                    : reason.exception(message, place.getLineNr(), place.getColumnNr());
        }
        return MalformedReason.BAD_ENCODING.exception(String.valueOf(error.getMessage()));
    }

    /** The parser has one class for most errors; the beginning of its sentences is all that tells them apart. */
    private static MalformedReason reason(JsonProcessingException error, String message) {
        if (error instanceof StreamConstraintsException) {
            return message.startsWith("Document nesting") ? MalformedReason.TOO_DEEP : MalformedReason.VALUE_TOO_LONG;
        }
        if (error instanceof JsonEOFException) {
            return MalformedReason.TRUNCATED;
        }
        return message.startsWith("Invalid UTF-8") ? MalformedReason.BAD_ENCODING : MalformedReason.NOT_WELL_FORMED;
    }
}
