package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes the XML formats through the binding. */
final class XmlWriter {
    /** As servers write it; the writer's own would have apostrophes. */
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private final XMLOutputFactory2 writers = new OutputFactoryImpl();

    byte[] write(Object bound, DocumentFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Marshaller marshaller = XmlContext.of(format).createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            XMLStreamWriter2 writer =
                    (XMLStreamWriter2) writers.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeRaw(DECLARATION);
            marshaller.marshal(bound, writer);
            writer.close();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("this cannot be written in XML: " + XmlErrors.message(e), e);
        }
        return bytes.toByteArray();
    }
}
