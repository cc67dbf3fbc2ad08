package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML formats through the binding. */
final class XmlWriter {
    private final XMLOutputFactory writers = new OutputFactoryImpl();

    byte[] write(Object bound) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Marshaller marshaller = XmlContext.INSTANCE.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            XMLStreamWriter writer = writers.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("utf-8", "1.0");
            marshaller.marshal(bound, writer);
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("the document cannot be written in XML: " + e, e);
        }
    }
}
