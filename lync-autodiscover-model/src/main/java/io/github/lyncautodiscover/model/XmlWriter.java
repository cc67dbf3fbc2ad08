package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBException;
import javax.xml.stream.XMLStreamException;

/** Writes one XML format through the binding, with pens that are kept between documents. */
final class XmlWriter {
    /** The buffer of a pen grows with its documents; one that has written a larger one is not kept. */
    private static final int MAX_BYTES_OF_A_KEPT_PEN = 16 * 1024;

    private final Pool<XmlPen> pens;

    XmlWriter(DocumentFormat format) {
        this.pens = new Pool<>(() -> new XmlPen(format));
    }

    /** Nor is a pen kept that failed, and may still hold half a document. */
    byte[] write(Object bound) {
        XmlPen pen = pens.take();
        byte[] document;
        try {
            document = pen.write(bound);
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("this cannot be written in XML: " + XmlErrors.message(e), e);
        }
        if (document.length <= MAX_BYTES_OF_A_KEPT_PEN) {
            pens.giveBack(pen);
        }
        return document;
    }
}
