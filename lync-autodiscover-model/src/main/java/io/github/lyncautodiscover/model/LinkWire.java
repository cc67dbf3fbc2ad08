package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A link as the binding sees it: both attributes as they are written, or missing. */
final class LinkWire {
    @XmlAttribute
    @Nullable
    String token;

    @XmlAttribute
    @Nullable
    String href;
}
