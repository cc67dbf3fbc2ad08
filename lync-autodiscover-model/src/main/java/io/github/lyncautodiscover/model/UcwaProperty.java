package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UCWA's {@code <property>} as the binding sees it; the only one that matters repeats the resource's rel. */
final class UcwaProperty {
    private static final String REL = "rel";

    @XmlAttribute
    private @Nullable String name;

    @XmlValue
    private @Nullable String value;

    /** For the binding. */
    private UcwaProperty() {}

    static UcwaProperty rel(String rel) {
        UcwaProperty property = new UcwaProperty();
        property.name = REL;
        property.value = rel;
        return property;
    }

    static @Nullable String rel(List<UcwaProperty> properties) {
        for (UcwaProperty property : properties) {
            if (REL.equals(property.name)) {
                return property.value;
            }
        }
        return null;
    }
}
