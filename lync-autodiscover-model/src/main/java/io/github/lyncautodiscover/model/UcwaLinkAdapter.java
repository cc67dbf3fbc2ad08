package io.github.lyncautodiscover.model;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/** A Link record to and from UCWA's attributes. */
final class UcwaLinkAdapter extends XmlAdapter<UcwaLinkWire, Link> {
    private final LinkFactory links;

    UcwaLinkAdapter(LinkFactory links) {
        this.links = links;
    }

    /** For writing, where the binding makes the adapter. */
    UcwaLinkAdapter() {
        this(new LinkFactory(Integer.MAX_VALUE));
    }

    @Override
    public Link unmarshal(UcwaLinkWire wire) throws MalformedDocumentException {
        return links.link(wire.rel == null ? null : UcwaRels.token(wire.rel), wire.href, wire.revision);
    }

    @Override
    public UcwaLinkWire marshal(Link link) {
        UcwaLinkWire wire = new UcwaLinkWire();
        wire.rel = UcwaRels.rel(link.token());
        wire.href = link.href();
        wire.revision = link.revision().equals(Link.FIRST_REVISION) ? null : link.revision();
        return wire;
    }
}
