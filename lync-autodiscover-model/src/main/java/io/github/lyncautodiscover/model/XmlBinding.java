package io.github.lyncautodiscover.model;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import java.net.URI;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;

/** A parser factory and an unmarshaller that work together, for one thread at a time. */
final class XmlBinding {
    /**
     * Parsers remember every name they have met for those after them. Names come from strangers, so the memory is
     * thrown away after this many bytes.
     */
    private static final int MAX_BYTES_SEEN = 256 * 1024;

    private final ReaderLimits limits;
    private final LinkFactory links;
    private final XMLInputFactory parsers = parsers();
    private final Unmarshaller unmarshaller;
    private @Nullable MalformedDocumentException refusal;
    private int bytesSeen;

    XmlBinding(ReaderLimits limits) {
        this.limits = limits;
        this.links = new LinkFactory(limits.links());
        try {
            unmarshaller = XmlContext.INSTANCE.createUnmarshaller();
            unmarshaller.setAdapter(new LinkAdapter(links));
            unmarshaller.setEventHandler(this::accepts);
        } catch (JAXBException e) {
            throw new IllegalStateException("the binding cannot be set up", e);
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    boolean reusable() {
        return bytesSeen < MAX_BYTES_SEEN;
    }

    AutodiscoverDocument read(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        bytesSeen += body.length;
        links.start(base);
        XMLStreamReader parser = null;
        try {
            parser = parsers.createXMLStreamReader(new Stax2ByteArraySource(body, 0, body.length));
            return read(new GuardedReader(parser, limits));
        } catch (XMLStreamException | JAXBException e) {
            throw XmlErrors.refusal(e, refusal, parser == null ? null : parser.getLocation(), body.length);
        }
    }

    private AutodiscoverDocument read(GuardedReader reader)
            throws XMLStreamException, JAXBException, MalformedDocumentException {
        int event = reader.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = reader.next();
        }
        Location start = reader.getLocation();
        DocumentFormat format = XmlRoots.format(reader);
        Object bound = unmarshaller.unmarshal(reader);
        while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            reader.next();
        }
        try {
            return new AutodiscoverDocument(response(bound), format);
        } catch (MalformedDocumentException e) {
            throw e.at(start.getLineNumber(), start.getColumnNumber());
        }
    }

    private static AutodiscoverResponse response(Object bound) throws MalformedDocumentException {
        AutodiscoverResponse response = (AutodiscoverResponse) bound;
        response.freeze();
        return response;
    }

    /** Unknown elements and attributes come without an exception and are skipped; what an adapter refused stops all. */
    private boolean accepts(ValidationEvent event) {
        Throwable cause = event.getLinkedException();
        if (cause == null) {
            return true;
        }
        MalformedDocumentException ours = XmlErrors.find(cause);
        if (refusal == null && ours != null) {
            refusal = ours.at(
                    event.getLocator().getLineNumber(), event.getLocator().getColumnNumber());
        }
        return false;
    }
}
