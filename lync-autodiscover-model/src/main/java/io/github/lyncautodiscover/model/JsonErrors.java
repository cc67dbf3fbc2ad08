package io.github.lyncautodiscover.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Turns what the JSON parser throws into the one exception that callers see. */
final class JsonErrors {
    private JsonErrors() {}

    /** Without a place where the parser tells none. */
    static MalformedDocumentException refusal(IOException error) {
        if (error instanceof JsonProcessingException json) {
            JsonLocation place = json.getLocation();
            MalformedDocumentException refusal =
                    ParserWords.JSON.refusal(json.getOriginalMessage(), json instanceof JsonEOFException);
            return place == null ? refusal : refusal.at(place.getLineNr(), place.getColumnNr());
        }
        return MalformedReason.BAD_ENCODING.exception("");
    }
}
