package io.github.lyncautodiscover.model;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would write by hand over the same parser: the same limits, the same refusals, the same value, each
 * attribute looked at once. {@link Fairness} makes sure of that before anything is measured.
 */
final class HandWrittenReader {
    private static final ReaderLimits LIMITS = ReaderLimits.STANDARD;

    private XmlParsers parsers = new XmlParsers();
    private int names;

    AutodiscoverResponse read(byte[] body) throws XMLStreamException, MalformedDocumentException {
        if (body.length > LIMITS.bytes()) {
            throw MalformedReason.TOO_LARGE.exception("");
        }
        if (Sniffer.sniff(body) != Sniffer.Kind.XML) {
            throw MalformedReason.UNKNOWN_FORMAT.exception("");
        }
        Pass pass = new Pass(parsers.parser(body));
        AutodiscoverResponse response = pass.read();
        names += pass.names;
        if (names > XmlBinding.MAX_NAMES) {
            parsers = new XmlParsers();
            names = 0;
        }
        return response;
    }

    /** One pass over one document. */
    private static final class Pass {
        private final XMLStreamReader reader;
        private final List<Link> links = new ArrayList<>();
        private int depth;
        private int names;
        /** The depth of an element that is not ours, whose children are not ours either. */
        private int foreign = Integer.MAX_VALUE;

        private String namespace = "";
        private @Nullable AccessLocation location;
        private @Nullable String resource;
        private SipResource.@Nullable Builder<? extends SipResource> builder;
        private int linkCount;

        private @Nullable String accessLocation;
        private @Nullable String token;
        private @Nullable String href;
        private @Nullable String fqdn;
        private @Nullable String port;

        Pass(XMLStreamReader reader) {
            this.reader = reader;
        }

        AutodiscoverResponse read() throws XMLStreamException, MalformedDocumentException {
            while (reader.hasNext()) {
                switch (next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.DTD -> throw MalformedReason.DOCTYPE.exception("");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw MalformedReason.ENTITY.exception("");
                    default -> {}
                }
            }
            if (resource == null) {
                throw MalformedReason.NO_RESOURCE.exception("");
            }
            Resource value =
                    builder == null ? Root.of(links) : builder.links(links).build();
            return location == null ? AutodiscoverResponse.of(value) : AutodiscoverResponse.of(location, value);
        }

        private int next() throws XMLStreamException {
            try {
                return reader.next();
            } catch (RuntimeException e) {
                throw new XMLStreamException(e);
            }
        }

        private void start() throws MalformedDocumentException {
            if (++depth > LIMITS.depth()) {
                throw MalformedReason.TOO_DEEP.exception("");
            }
            attributes();
            if (depth > foreign) {
                return;
            }
            String name = reader.getLocalName();
            if (depth > 1 && !namespace.equals(namespace())) {
                foreign = depth;
            } else if (depth == 1) {
                root(name);
            } else if (depth == 2) {
                resource(name);
            } else {
                child(name);
            }
        }

        private void end() {
            if (depth == foreign) {
                foreign = Integer.MAX_VALUE;
            }
            depth--;
        }

        private void attributes() throws MalformedDocumentException {
            accessLocation = null;
            token = null;
            href = null;
            fqdn = null;
            port = null;
            int count = reader.getAttributeCount();
            names += 1 + count + reader.getNamespaceCount();
            for (int i = 0; i < count; i++) {
                String value = reader.getAttributeValue(i);
                if (value.length() > LIMITS.valueLength()) {
                    throw MalformedReason.VALUE_TOO_LONG.exception("");
                }
                String attributeNamespace = reader.getAttributeNamespace(i);
                if (attributeNamespace != null && !attributeNamespace.isEmpty()) {
                    continue;
                }
                switch (reader.getAttributeLocalName(i)) {
                    case "AccessLocation" -> accessLocation = value;
                    case "token" -> token = value;
                    case "href" -> href = value;
                    case "fqdn" -> fqdn = value;
                    case "port" -> port = value;
                    default -> {}
                }
            }
        }

        private String namespace() {
            String uri = reader.getNamespaceURI();
            return uri == null ? "" : uri;
        }

        private void root(String name) throws MalformedDocumentException {
            if (!name.equals("AutodiscoverResponse")) {
                throw MalformedReason.WRONG_ROOT.exception(name);
            }
            namespace = namespace();
            location = accessLocation == null ? null : AccessLocationAdapter.read(accessLocation);
        }

        private void resource(String name) throws MalformedDocumentException {
            switch (name) {
                case "Root" -> builder = null;
                case "Domain" -> builder = Domain.builder();
                case "User" -> builder = User.builder();
                default -> {
                    foreign = depth;
                    return;
                }
            }
            if (resource != null) {
                throw MalformedReason.SEVERAL_RESOURCES.exception("");
            }
            resource = name;
        }

        /** What is inside one of these is skipped, like whatever has another name. */
        private void child(String name) throws MalformedDocumentException {
            foreign = depth;
            if (name.equals("Link")) {
                links.add(link());
            } else if (builder != null) {
                switch (name) {
                    case "SipServerInternalAccess" -> builder.sipServerInternalAccess = access();
                    case "SipServerExternalAccess" -> builder.sipServerExternalAccess = access();
                    case "SipClientInternalAccess" -> builder.sipClientInternalAccess = access();
                    case "SipClientExternalAccess" -> builder.sipClientExternalAccess = access();
                    default -> {}
                }
            }
        }

        private Link link() throws MalformedDocumentException {
            if (++linkCount > LIMITS.links()) {
                throw MalformedReason.TOO_MANY_LINKS.exception("");
            }
            if (token == null || token.isBlank()) {
                throw MalformedReason.MISSING_TOKEN.exception("");
            }
            return new Link(token, href == null ? "" : Hrefs.absolute(href.strip(), null));
        }

        private @Nullable SipAccess access() throws MalformedDocumentException {
            return SipAccessAdapter.read(fqdn, port);
        }
    }
}
