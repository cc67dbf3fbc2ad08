package io.github.lyncautodiscover.testkit;

import java.util.Map;

/**
 * What the control port answers. Immutable.
 *
 * @param status the status code
 * @param json the body, empty for none
 */
record ControlReply(int status, String json) {

    static ControlReply of(int status, Object value) {
        return new ControlReply(status, ControlJson.write(value));
    }

    static ControlReply done(boolean found) {
        return found ? new ControlReply(204, "") : error(404, "There is nothing of that name.");
    }

    static ControlReply error(int status, String sentence) {
        return of(status, Map.of("error", sentence));
    }
}
