package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

/** The binding's contexts, one a format, each made once, when the first document of that format is read or written. */
final class XmlContext {
    private XmlContext() {}

    private static final class Autodiscover {
        static final JAXBContext INSTANCE = create(AutodiscoverResponse.class);
    }

    private static final class Ucwa {
        static final JAXBContext INSTANCE = create(UcwaResource.class);
    }

    static JAXBContext of(DocumentFormat format) {
        return format.isUcwa() ? Ucwa.INSTANCE : Autodiscover.INSTANCE;
    }

    private static JAXBContext create(Class<?> root) {
        try {
            return JAXBContext.newInstance(root);
        } catch (JAXBException e) {
            throw new IllegalStateException("Jakarta XML Binding does not start; is jaxb-runtime there?", e);
        }
    }
}
