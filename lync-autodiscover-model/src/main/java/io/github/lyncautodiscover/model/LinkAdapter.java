package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/** A Link record to and from its two attributes. */
final class LinkAdapter extends XmlAdapter<LinkWire, Link> {
    private final LinkFactory links;

    LinkAdapter(LinkFactory links) {
        this.links = links;
    }

    /** For writing, where the binding makes the adapter. */
    LinkAdapter() {
        this(new LinkFactory(Integer.MAX_VALUE));
    }

    @Override
    public Link unmarshal(LinkWire wire) throws MalformedDocumentException {
        return links.link(wire.token, wire.href, null);
    }

    @Override
    public LinkWire marshal(Link link) {
        return new LinkWire(link.token(), link.href());
    }
}
