package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** UCWA's {@code <link>} as the binding sees it: the attributes as they are written, or missing. */
final class UcwaLinkWire {
    @XmlAttribute
    @Nullable
    String rel;

    @XmlAttribute
    @Nullable
    String href;

    @XmlAttribute
    @Nullable
    String revision;
}
