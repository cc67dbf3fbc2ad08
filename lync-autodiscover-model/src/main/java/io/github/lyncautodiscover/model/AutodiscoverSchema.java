package io.github.lyncautodiscover.model;

import java.net.URL;
import java.util.Objects;

/**
 * Gives the XML schema of AutodiscoverResponse, for validating what a server or a test sends.
 *
 * <p>Models [MS-OCDISCWS] 2.2.5 and is stricter than the reader: it wants one order of elements, no unknown ones, and
 * the exact case of AccessLocation.
 */
public final class AutodiscoverSchema {
    private AutodiscoverSchema() {}

    /**
     * Gives the place of the schema, to be read with {@code javax.xml.validation.SchemaFactory}.
     *
     * @return a URL inside the jar of this library
     */
    public static URL url() {
        return Objects.requireNonNull(AutodiscoverSchema.class.getResource("AutodiscoverResponse.xsd"));
    }
}
