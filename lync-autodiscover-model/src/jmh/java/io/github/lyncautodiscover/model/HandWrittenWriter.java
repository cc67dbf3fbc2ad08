package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/** What somebody would write by hand over the same stream writer: the same bytes. */
final class HandWrittenWriter {
    private static final XMLOutputFactory2 WRITERS = new OutputFactoryImpl();

    private HandWrittenWriter() {}

    static byte[] write(AutodiscoverResponse response) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        XMLStreamWriter2 out = (XMLStreamWriter2) WRITERS.createXMLStreamWriter(bytes, "UTF-8");
        out.writeRaw("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        out.writeStartElement("AutodiscoverResponse");
        if (response.accessLocation().isPresent()) {
            out.writeAttribute("AccessLocation", response.accessLocation().get().wireName());
        }
        Resource resource = response.resource();
        out.writeStartElement(resource.getClass().getSimpleName());
        if (resource instanceof SipResource sip) {
            access(out, "SipServerInternalAccess", sip.sipServerInternalAccess());
            access(out, "SipClientInternalAccess", sip.sipClientInternalAccess());
            access(out, "SipServerExternalAccess", sip.sipServerExternalAccess());
            access(out, "SipClientExternalAccess", sip.sipClientExternalAccess());
        }
        for (Link link : resource.links()) {
            out.writeStartElement("Link");
            out.writeAttribute("token", link.token());
            out.writeAttribute("href", link.href());
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
        out.close();
        return bytes.toByteArray();
    }

    private static void access(XMLStreamWriter out, String name, Optional<SipAccess> access) throws XMLStreamException {
        if (access.isPresent()) {
            out.writeStartElement(name);
            out.writeAttribute("fqdn", access.get().fqdn());
            out.writeAttribute("port", Integer.toString(access.get().port()));
            out.writeEndElement();
        }
    }
}
