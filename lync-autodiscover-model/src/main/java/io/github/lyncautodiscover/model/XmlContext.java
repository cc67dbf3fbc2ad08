package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

/** Holds the binding's context, made once, when the first XML document is read or written. */
final class XmlContext {
    static final JAXBContext INSTANCE = create();

    private XmlContext() {}

    private static JAXBContext create() {
        try {
            return JAXBContext.newInstance(AutodiscoverResponse.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("Jakarta XML Binding does not start; is jaxb-runtime there?", e);
        }
    }
}
