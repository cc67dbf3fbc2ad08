package io.github.lyncautodiscover.model;

import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.codehaus.stax2.DTDInfo;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the parser and the binding: refuses document types, entities and excess as they come, and hides what
 * must not steer the binding.
 */
final class GuardedReader extends StreamReaderDelegate {
    /** A namespace that nothing is bound to. */
    private static final String NOWHERE = "nowhere";

    private final ReaderLimits limits;
    private String foldedNamespace = "";
    private String[] values = new String[4];
    private final DifferentNames names = new DifferentNames();
    private int depth;
    private int events;

    GuardedReader(XMLStreamReader parser, ReaderLimits limits) {
        super(parser);
        this.limits = limits;
    }

    /** Treats elements of this namespace as if they had none, because servers may put any default namespace on them. */
    void fold(String namespace) {
        foldedNamespace = namespace.intern();
    }

    @Override
    public int next() throws XMLStreamException {
        int event = nextOfParser();
        if (Interruption.isSeen(events++)) {
            refuse(MalformedReason.INTERRUPTED, "");
        }
        switch (event) {
            case START_ELEMENT -> checkElement();
            case END_ELEMENT -> depth--;
            case PROCESSING_INSTRUCTION -> {
                if (names.areManyWith(1)) {
                    check("", getPITarget());
                }
            }
            case DTD -> refuse(isWebPage() ? MalformedReason.HTML : MalformedReason.DOCTYPE, "");
            case ENTITY_REFERENCE -> refuse(MalformedReason.ENTITY, getLocalName());
            default -> {}
        }
        return event;
    }

    /** For some names that XML reserves the parser has only an unchecked exception. */
    private int nextOfParser() throws XMLStreamException {
        try {
            return super.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e.getMessage(), getLocation(), e);
        }
    }

    /** How many names the parser has met so far. */
    int names() {
        return names.met();
    }

    private boolean isWebPage() {
        return getParent() instanceof DTDInfo doctype && "html".equalsIgnoreCase(doctype.getDTDRootName());
    }

    private void checkElement() throws XMLStreamException {
        if (++depth > limits.depth()) {
            refuse(MalformedReason.TOO_DEEP, "more than " + limits.depth());
        }
        int count = super.getAttributeCount();
        int declared = super.getNamespaceCount();
        if (names.areManyWith(1 + count + declared)) {
            checkNames(count, declared);
        }
        if (count > values.length) {
            values = new String[count];
        }
        for (int i = 0; i < count; i++) {
            values[i] = super.getAttributeValue(i);
            if (values[i].length() > limits.valueLength()) {
                refuse(MalformedReason.VALUE_TOO_LONG, getAttributeLocalName(i));
            }
        }
    }

    private void checkNames(int attributes, int declared) throws XMLStreamException {
        check(super.getPrefix(), super.getLocalName());
        for (int i = 0; i < attributes; i++) {
            check(super.getAttributePrefix(i), super.getAttributeLocalName(i));
        }
        for (int i = 0; i < declared; i++) {
            check(XMLConstants.XMLNS_ATTRIBUTE, super.getNamespacePrefix(i));
        }
    }

    private void check(@Nullable String prefix, @Nullable String name) throws XMLStreamException {
        if (!names.fits(prefix == null ? "" : prefix, name == null ? "" : name)) {
            refuse(MalformedReason.TOO_MANY_NAMES, "");
        }
    }

    /** Kept from the check, because the parser makes a new string each time it is asked. */
    @Override
    public String getAttributeValue(int index) {
        return values[index];
    }

    private void refuse(MalformedReason reason, String detail) throws XMLStreamException {
        Location place = getLocation();
        throw new XMLStreamException(reason.exception(detail, place.getLineNumber(), place.getColumnNumber()));
    }

    @Override
    public String getNamespaceURI() {
        String namespace = super.getNamespaceURI();
        return namespace == null || namespace.equals(foldedNamespace) ? "" : namespace;
    }

    /** Hides {@code xsi:type} and {@code xsi:nil}: a document must not choose which class it is read into. */
    @Override
    public String getAttributeNamespace(int index) {
        String namespace = super.getAttributeNamespace(index);
        if (namespace == null || namespace.isEmpty()) {
            return "";
        }
        return namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) ? NOWHERE : namespace;
    }
}
