package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A SIP access as the binding sees it: both attributes as they are written, or missing. */
final class SipAccessWire {
    @XmlAttribute
    @Nullable
    String fqdn;

    @XmlAttribute
    @Nullable
    String port;
}
