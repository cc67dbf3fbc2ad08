package io.github.lyncautodiscover.model;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Unmarshals documents while an unmarshalling of next to nothing goes on around it, on the same thread.
 *
 * <p>For each event the binding notes in a thread-local variable who is at work. Where nobody was before, that makes an
 * entry and removes it again, three times an element, which is a third of the time that a document takes. Inside another
 * unmarshalling it only changes the entry.
 */
final class EnclosedUnmarshaller extends Unmarshaller.Listener {
    private static final Attributes NONE = new AttributesImpl();

    private final Unmarshaller unmarshaller;
    private final UnmarshallerHandler enclosing;
    private final String namespace;
    private final String root;
    private @Nullable XMLStreamReader reader;
    private @Nullable Object bound;
    private @Nullable JAXBException failure;

    /** The root element is any that the enclosing one knows. */
    EnclosedUnmarshaller(Unmarshaller unmarshaller, Unmarshaller enclosing, String namespace, String root) {
        this.unmarshaller = unmarshaller;
        this.enclosing = enclosing.getUnmarshallerHandler();
        this.namespace = namespace;
        this.root = root;
        enclosing.setListener(this);
    }

    Object unmarshal(XMLStreamReader document) throws JAXBException {
        reader = document;
        bound = null;
        failure = null;
        try {
            enclosing.startDocument();
            enclosing.startElement(namespace, root, root, NONE);
            enclosing.endElement(namespace, root, root);
            enclosing.endDocument();
        } catch (SAXException e) {
            throw new JAXBException(e);
        }
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(bound);
    }

    /** Comes from the middle of the enclosing start of an element. */
    @Override
    public void beforeUnmarshal(Object target, Object parent) {
        try {
            bound = unmarshaller.unmarshal(Objects.requireNonNull(reader));
        } catch (JAXBException e) {
            failure = e;
        } finally {
            reader = null;
        }
    }
}
