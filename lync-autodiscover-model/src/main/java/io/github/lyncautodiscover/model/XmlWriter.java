package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes one XML format through the binding, with marshallers that are kept between documents. */
final class XmlWriter {
    /** As servers write it; the stream writer's own would have apostrophes. */
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private final XMLOutputFactory2 writers = new OutputFactoryImpl();
    private final Pool<Marshaller> marshallers;

    XmlWriter(DocumentFormat format) {
        this.marshallers = new Pool<>(() -> marshaller(format));
    }

    private static Marshaller marshaller(DocumentFormat format) {
        try {
            Marshaller marshaller = XmlContext.of(format).createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("the binding cannot be set up", e);
        }
    }

    /** A marshaller that failed is not used again. */
    byte[] write(Object bound) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            Marshaller marshaller = marshallers.take();
            XMLStreamWriter2 writer =
                    (XMLStreamWriter2) writers.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeRaw(DECLARATION);
            marshaller.marshal(bound, writer);
            writer.close();
            marshallers.giveBack(marshaller);
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("this cannot be written in XML: " + XmlErrors.message(e), e);
        }
        return bytes.toByteArray();
    }
}
