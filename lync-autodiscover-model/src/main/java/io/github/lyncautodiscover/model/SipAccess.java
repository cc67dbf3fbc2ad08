package io.github.lyncautodiscover.model;

import io.github.lyncautodiscover.model.text.ShownText;

/**
 * Says where a SIP service listens.
 *
 * <p>Models the four elements {@code Sip…Access} of [MS-OCDISCWS] 3.1.5.3 and 3.1.5.4. The ports are whatever the
 * administrator set: never assume 443 or 5061. Immutable.
 *
 * @param fqdn the host name
 * @param port the port, 1 to 65535
 */
public record SipAccess(String fqdn, int port) {
    static final int MAX_PORT = 65_535;
    private static final int LONGEST_SHOWN = 200;

    /**
     * Takes blanks around the name away and checks both.
     *
     * @throws IllegalArgumentException if the name is blank or the port is not in 1 to 65535
     */
    public SipAccess {
        fqdn = fqdn.strip();
        if (fqdn.isEmpty()) {
            throw new IllegalArgumentException("a SIP access needs a host name");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /** Host and port, which may be shown to anyone. */
    @Override
    public String toString() {
        return ShownText.of(fqdn, LONGEST_SHOWN) + ":" + port;
    }
}
