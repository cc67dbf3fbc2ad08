package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A link as the binding sees it: both attributes as they are written, or missing. */
@XmlType(factoryMethod = "empty")
final class LinkWire {
    @XmlAttribute
    @Nullable
    String token;

    @XmlAttribute
    @Nullable
    String href;

    LinkWire(@Nullable String token, @Nullable String href) {
        this.token = token;
        this.href = href;
    }

    /** For the binding, which calls a method faster than it finds a constructor. */
    static LinkWire empty() {
        return new LinkWire(null, null);
    }
}
