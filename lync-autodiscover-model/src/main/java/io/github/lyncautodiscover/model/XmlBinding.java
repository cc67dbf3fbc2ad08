package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A parser factory and an unmarshaller that work together, for one thread at a time. */
final class XmlBinding {
    /**
     * Parsers remember every name they have met for those after them. Names come from strangers, and more of them make
     * each slower to find, so the memory is thrown away after this many.
     */
    static final int MAX_NAMES = 2_000;

    private final ReaderLimits limits;
    private final LinkFactory links;
    private XmlParsers parsers = new XmlParsers();
    private final Map<DocumentFormat, Unmarshaller> unmarshallers = new EnumMap<>(DocumentFormat.class);
    private @Nullable MalformedDocumentException refusal;
    private int names;

    XmlBinding(ReaderLimits limits) {
        this.limits = limits;
        this.links = new LinkFactory(limits.links());
    }

    private Unmarshaller unmarshaller(DocumentFormat format) {
        try {
            Unmarshaller unmarshaller = XmlContext.of(format).createUnmarshaller();
            unmarshaller.setAdapter(format.isUcwa() ? new UcwaLinkAdapter(links) : new LinkAdapter(links));
            unmarshaller.setEventHandler(this::accepts);
            return unmarshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("the binding cannot be set up", e);
        }
    }

    AutodiscoverDocument read(byte[] body, @Nullable URI base) throws MalformedDocumentException {
        links.start(base);
        XMLStreamReader parser = null;
        try {
            parser = parsers.parser(body);
            GuardedReader guarded = new GuardedReader(parser, limits);
            AutodiscoverDocument document = read(guarded);
            forgetNames(guarded.names());
            return document;
        } catch (XMLStreamException | JAXBException | MalformedDocumentException e) {
            throw XmlErrors.refusal(e, refusal, parser == null ? null : parser.getLocation(), body.length);
        }
    }

    private void forgetNames(int more) {
        names += more;
        if (names > MAX_NAMES) {
            parsers = new XmlParsers();
            names = 0;
        }
    }

    private AutodiscoverDocument read(GuardedReader reader)
            throws XMLStreamException, JAXBException, MalformedDocumentException {
        int event = reader.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = reader.next();
        }
        DocumentFormat format = XmlRoots.format(reader);
        Object bound = unmarshallers.computeIfAbsent(format, this::unmarshaller).unmarshal(reader);
        while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            reader.next();
        }
        return new AutodiscoverDocument(response(bound), format);
    }

    private AutodiscoverResponse response(Object bound) throws MalformedDocumentException {
        if (bound instanceof UcwaResource resource) {
            return resource.response(links);
        }
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
