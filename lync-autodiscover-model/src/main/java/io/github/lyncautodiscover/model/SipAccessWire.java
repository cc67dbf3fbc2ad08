package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A SIP access as the binding sees it: both attributes as they are written, or missing. */
@XmlType(factoryMethod = "empty")
final class SipAccessWire {
    @XmlAttribute
    @Nullable
    String fqdn;

    @XmlAttribute
    @Nullable
    String port;

    SipAccessWire(@Nullable String fqdn, @Nullable String port) {
        this.fqdn = fqdn;
        this.port = port;
    }

    /** For the binding, which calls a method faster than it finds a constructor. */
    static SipAccessWire empty() {
        return new SipAccessWire(null, null);
    }
}
