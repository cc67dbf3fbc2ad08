package io.github.lyncautodiscover.model;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What somebody would write by hand over the same parser: the same limits, the same refusals, the same value. */
final class HandWrittenReader {
    private static final ReaderLimits LIMITS = ReaderLimits.STANDARD;
    private XmlParsers parsers = new XmlParsers();
    private int names;

    AutodiscoverResponse read(byte[] body) throws Exception {
        if (body.length > LIMITS.bytes() || Sniffer.sniff(body) != Sniffer.Kind.XML) {
            throw new IllegalStateException("too large, or no XML");
        }
        XMLStreamReader reader = parsers.parser(body);
        AccessLocation location = null;
        SipResource.Builder<? extends SipResource> resource = null;
        List<Link> links = new ArrayList<>();
        String name = "";
        String namespace = "";
        int resources = 0;
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                check(reader, depth);
                String local = reader.getLocalName();
                if (depth > 1 && !namespace.equals(namespace(reader))) {
                    continue;
                }
                if (depth == 1) {
                    namespace = namespace(reader);
                    if (!local.equals("AutodiscoverResponse")) {
                        throw new IllegalStateException("wrong root");
                    }
                    location = AccessLocationAdapter.read(attribute(reader, "AccessLocation"));
                } else if (depth == 2) {
                    resources++;
                    name = local;
                    resource = local.equals("User") ? User.builder() : Domain.builder();
                } else if (depth == 3 && resource != null) {
                    child(reader, local, resource, links);
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                throw new IllegalStateException("a document type or an entity");
            }
        }
        if (names > XmlBinding.MAX_NAMES) {
            parsers = new XmlParsers();
            names = 0;
        }
        if (resources != 1 || resource == null) {
            throw new IllegalStateException("not one resource");
        }
        Resource value =
                name.equals("Root") ? Root.of(links) : resource.links(links).build();
        return location == null ? AutodiscoverResponse.of(value) : AutodiscoverResponse.of(location, value);
    }

    private static String namespace(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private void check(XMLStreamReader reader, int depth) {
        names += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
        if (depth > LIMITS.depth()) {
            throw new IllegalStateException("too deep");
        }
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            if (reader.getAttributeValue(i).length() > LIMITS.valueLength()) {
                throw new IllegalStateException("too long");
            }
        }
    }

    private static void child(XMLStreamReader reader, String name, SipResource.Builder<?> resource, List<Link> links)
            throws XMLStreamException, MalformedDocumentException {
        switch (name) {
            case "Link" -> {
                if (links.size() >= LIMITS.links()) {
                    throw new IllegalStateException("too many");
                }
                links.add(new Link(
                        attribute(reader, "token"),
                        Hrefs.absolute(attribute(reader, "href").strip(), null)));
            }
            case "SipServerInternalAccess" -> resource.sipServerInternalAccess = access(reader);
            case "SipServerExternalAccess" -> resource.sipServerExternalAccess = access(reader);
            case "SipClientInternalAccess" -> resource.sipClientInternalAccess = access(reader);
            case "SipClientExternalAccess" -> resource.sipClientExternalAccess = access(reader);
            default -> {}
        }
    }

    private static @Nullable SipAccess access(XMLStreamReader reader) throws MalformedDocumentException {
        return SipAccessAdapter.read(attribute(reader, "fqdn"), attribute(reader, "port"));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
