package io.github.lyncautodiscover.model;

import java.util.Optional;

/**
 * Tells from which side of the organisation's network the answering web site sees the client.
 *
 * <p>Models the attribute {@code AccessLocation} of [MS-OCDISCWS] 2.2.5. Servers set it from the web site that the
 * request came in on: {@link #EXTERNAL} behind the reverse proxy's ports 8080 and 4443, {@link #INTERNAL} else.
 */
public enum AccessLocation {
    /** The request came in on the internal web site. */
    INTERNAL("Internal"),
    /** The request came in on the external web site. */
    EXTERNAL("External");

    private final String wireName;

    AccessLocation(String wireName) {
        this.wireName = wireName;
    }

    /**
     * Gives the word that documents use.
     *
     * @return {@code Internal} or {@code External}
     */
    public String wireName() {
        return wireName;
    }

    static Optional<AccessLocation> ofWireName(String value) {
        for (AccessLocation location : values()) {
            if (location.wireName.equalsIgnoreCase(value)) {
                return Optional.of(location);
            }
        }
        return Optional.empty();
    }
}
