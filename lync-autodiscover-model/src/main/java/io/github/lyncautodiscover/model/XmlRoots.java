package io.github.lyncautodiscover.model;

import javax.xml.stream.Location;

/** Tells the XML formats apart by the root element. */
final class XmlRoots {
    static final String AUTODISCOVER = "AutodiscoverResponse";
    static final String UCWA = "resource";

    private XmlRoots() {}

    static DocumentFormat format(GuardedReader reader) throws MalformedDocumentException {
        String name = reader.getLocalName();
        if (name.equals(AUTODISCOVER)) {
            reader.fold(reader.getNamespaceURI());
            return DocumentFormat.AUTODISCOVER_XML;
        }
        if (name.equals(UCWA) && reader.getNamespaceURI().equals(UcwaResource.NAMESPACE)) {
            return DocumentFormat.UCWA_XML;
        }
        Location place = reader.getLocation();
        boolean html = Sniffer.isOfWebPages(name);
        throw (html ? MalformedReason.HTML : MalformedReason.WRONG_ROOT)
                .exception("the root element is " + name, place.getLineNumber(), place.getColumnNumber());
    }
}
