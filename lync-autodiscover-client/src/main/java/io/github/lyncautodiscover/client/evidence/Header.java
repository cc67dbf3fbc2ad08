package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Mask;
import java.util.Objects;

/**
 * A header of a response that helps to explain it. Immutable.
 *
 * @param name the name as the server spelled it
 * @param value the value; of a cookie only its name and attributes
 */
public record Header(String name, String value) {
    /** Refuses null. */
    public Header {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** One line, as the header came, without queries, addresses and what looks like a ticket. */
    @Override
    public String toString() {
        return Mask.shown(name + ": " + value);
    }
}
