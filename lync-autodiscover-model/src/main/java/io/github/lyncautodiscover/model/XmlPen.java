package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/** A marshaller, a stream writer and a buffer that write one document after another, for one thread at a time. */
final class XmlPen {
    /** As servers write it; the stream writer's own would have apostrophes. */
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    private final XMLStreamWriter2 writer;
    private final Marshaller marshaller;

    /** Documents are children of an element that has been thrown away: the stream writer takes one root only. */
    XmlPen(DocumentFormat format) {
        XMLOutputFactory2 writers = new OutputFactoryImpl();
        try {
            writer = (XMLStreamWriter2) writers.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartElement("documents");
            writer.writeCharacters("");
            writer.flush();
            marshaller = XmlContext.of(format).createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("the binding cannot be set up", e);
        }
    }

    byte[] write(Object bound) throws JAXBException, XMLStreamException {
        bytes.reset();
        writer.writeRaw(DECLARATION);
        marshaller.marshal(bound, writer);
        writer.flush();
        return bytes.toByteArray();
    }
}
