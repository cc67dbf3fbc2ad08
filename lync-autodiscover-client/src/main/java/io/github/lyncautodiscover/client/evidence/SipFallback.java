package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.model.SipAddress;
import java.io.Serializable;
import java.util.Objects;

/**
 * A DNS name that a desktop client falls back to when Autodiscover fails. Immutable.
 *
 * @param label what stands before the SIP domain, such as {@code _sipinternaltls._tcp} or {@code sip}
 * @param port the port of a host name, 1 to 65535; 0 for an SRV name, whose records give ports of their own
 */
public record SipFallback(String label, int port) implements Serializable {
    /** Refuses an empty label and an impossible port. */
    public SipFallback {
        Objects.requireNonNull(label, "label");
        if (label.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a fall-back has a label and a port up to 65535: " + label + " " + port);
        }
    }

    /** {@return whether this is an SRV name} */
    public boolean isService() {
        return port == 0;
    }

    /**
     * {@return the whole name for a user}
     *
     * @param user whose SIP domain is meant
     */
    public String name(SipAddress user) {
        return label + "." + user.domain();
    }
}
